import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@atrium/platform';
import type { NewTie } from './relationships.service';

/** Sets ties for a set of rows, so that setting them again changes nothing. Rights are the caller's business. */
@Injectable()
export class Ties {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A company gets this parent in place of any other; a person gets this employer beside any other. Circles are left out. */
  async set(actor: Actor, ties: readonly NewTie[]): Promise<void> {
    if (!ties.length) return;
    const above = await this.parents(ties);
    const sound = lastOfEach(ties).filter((tie) => tie.type !== 'subsidiary' || closesNoCircle(tie, above));
    await this.unitOfWork.execute(SET, [JSON.stringify(sound), actor.userId]);
  }

  /** Every open parent above these companies, in one query. */
  private async parents(ties: readonly NewTie[]): Promise<Map<string, string>> {
    const ids = ties.filter(({ type }) => type === 'subsidiary').map(({ toId }) => toId);
    if (!ids.length) return new Map();
    const rows = await this.unitOfWork.query<{ from_id: string; to_id: string }>(
      `with recursive above as (
         select r.from_id, r.to_id from relationship r where r.from_id = any($1::uuid[]) and r.type = 'subsidiary' and r.ended_on is null
         union select r.from_id, r.to_id from relationship r join above a on r.from_id = a.to_id where r.type = 'subsidiary' and r.ended_on is null
       ) select from_id, to_id from above`,
      [ids],
    );
    return new Map(rows.map((row) => [row.from_id, row.to_id]));
  }
}

/** A company has one parent: the last row of a file that names one wins. */
function lastOfEach(ties: readonly NewTie[]): NewTie[] {
  return [
    ...new Map(ties.map((tie) => [tie.type === 'subsidiary' ? tie.fromId : `${tie.fromId} ${tie.toId}`, tie])).values(),
  ];
}

/** Adds the tie to the map when it closes no circle. */
function closesNoCircle({ fromId, toId }: NewTie, above: Map<string, string>): boolean {
  const passed = new Set<string>();
  for (let id: string | undefined = toId; id !== undefined && !passed.has(id); id = above.get(id)) {
    if (id === fromId) return false;
    passed.add(id);
  }
  above.set(fromId, toId);
  return true;
}

const SET = `
with input as materialized (
  select * from jsonb_to_recordset($1::jsonb) as x(type text, "fromId" uuid, "toId" uuid, position text)
),
moved as (
  update relationship r set to_id = i."toId", version = r.version + 1, updated_at = now(), updated_by = $2::uuid
  from input i where i.type = 'subsidiary' and r.type = 'subsidiary' and r.from_id = i."fromId" and r.ended_on is null and r.to_id <> i."toId"
  returning r.from_id
),
named as (
  update relationship r set position = i.position, version = r.version + 1, updated_at = now(), updated_by = $2::uuid
  from input i where r.type = i.type and r.from_id = i."fromId" and r.to_id = i."toId" and r.ended_on is null
    and i.position is not null and r.position is distinct from i.position
)
insert into relationship (type, from_id, to_id, position, created_by, updated_by)
select i.type, i."fromId", i."toId", i.position, $2::uuid, $2::uuid from input i
where not exists (select 1 from moved m where i.type = 'subsidiary' and m.from_id = i."fromId")
  and not exists (select 1 from relationship r where r.type = i.type and r.from_id = i."fromId" and r.to_id = i."toId" and r.ended_on is null)`;
