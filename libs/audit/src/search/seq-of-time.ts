import type { UnitOfWork } from '@atrium/platform';

/**
 * About which sequence number the log had at a time. Numbers grow with time, so halving finds it in some twenty looks at the primary key,
 * where an index over the time would have to be paid for by every write.
 */
export async function seqAround(unitOfWork: UnitOfWork, time: string): Promise<number> {
  const wanted = new Date(time).getTime();
  const [ends] = await unitOfWork.query<{ low: number | null; high: number | null }>(
    'select min(seq) as low, max(seq) as high from change',
  );
  let [low, high] = [ends?.low ?? 0, (ends?.high ?? 0) + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const [row] = await unitOfWork.prepared<{ seq: number; at: Date }>(
      'change_probe',
      'select seq, at from change where seq >= $1 order by seq limit 1',
      [middle],
    );
    if (!row || row.at.getTime() >= wanted) high = middle;
    else low = Math.max(middle, Math.min(row.seq, high - 1));
  }
  return high;
}
