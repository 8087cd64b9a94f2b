import type { UnitOfWork } from '@atrium/platform';

interface Limits {
  id: string;
  perMinute: number | null;
  perDay: number | null;
}

/** How many letters the account may send now; the caller holds the account's row, so that workers do not count past each other. */
export async function allowance(unitOfWork: UnitOfWork, { id, perMinute, perDay }: Limits): Promise<number> {
  if (!perMinute && !perDay) return Infinity;
  const [row] = await unitOfWork.query<{ minute: number; day: number }>(
    `select coalesce(sum(used) filter (where slot > now() - interval '60 seconds'), 0)::int as minute, coalesce(sum(used), 0)::int as day
     from sender_usage where account_id = $1 and slot > now() - interval '24 hours'`,
    [id],
  );
  return Math.min((perMinute ?? Infinity) - (row?.minute ?? 0), (perDay ?? Infinity) - (row?.day ?? 0));
}

/** Counted when they are taken in hand: rather one too few a minute than one too many. */
export async function noteUse(unitOfWork: UnitOfWork, accountId: string, letters: number): Promise<void> {
  await unitOfWork.prepared(
    'sender_usage',
    `insert into sender_usage (account_id, slot, used) values ($1, date_bin('10 seconds', now(), 'epoch') + interval '10 seconds', $2)
     on conflict (account_id, slot) do update set used = sender_usage.used + excluded.used`,
    [accountId, letters],
  );
}

export async function forgetUse(unitOfWork: UnitOfWork): Promise<void> {
  await unitOfWork.execute(`delete from sender_usage where slot < now() - interval '25 hours'`);
}

/** Whether it is the limit of the day that is reached, not that of the minute. */
export async function dayIsSpent(unitOfWork: UnitOfWork, { id, perDay }: Limits): Promise<boolean> {
  return perDay !== null && (await allowance(unitOfWork, { id, perMinute: null, perDay })) < 1;
}
