import { Injectable } from '@nestjs/common';
import { ConflictError, UnitOfWork } from '@atrium/platform';

/** The id a record has in another system. */
export interface ExternalId {
  source: string;
  externalId: string;
}

/** Which record is known by which id in which other system: unique per (type, source, id). */
@Injectable()
export class ExternalIds {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Finds records by their ids elsewhere; ids that are unknown are missing in the answer. Says nothing about who may see them. */
  async resolve(type: string, source: string, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.unitOfWork.query<{ external_id: string; subject_id: string }>(
      `select external_id, subject_id from external_id
        where subject_type = $1 and source = $2 and external_id = any($3::text[])`,
      [type, source, [...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.external_id, row.subject_id]));
  }

  /** Remembers ids. An id that already belongs to another record is a conflict; the same pair again is not. */
  async assign(
    type: string,
    source: string,
    pairs: readonly { externalId: string; subjectId: string }[],
  ): Promise<void> {
    if (pairs.length === 0) return;
    // Sorted, so that two writers lock in the same order.
    const sorted = [...pairs].sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
    const values = [type, source, sorted.map((pair) => pair.externalId), sorted.map((pair) => pair.subjectId)];
    const added = await this.unitOfWork.execute(
      `insert into external_id (subject_type, source, external_id, subject_id)
       select $1, $2, external_id, subject_id from unnest($3::text[], $4::uuid[]) as p(external_id, subject_id)
       on conflict (subject_type, source, external_id) do nothing`,
      values,
    );
    if (added < pairs.length) await this.requireSame(values);
  }

  /** Of the pairs that were there already, none may belong to another record. */
  private async requireSame(values: unknown[]): Promise<void> {
    const [taken] = await this.unitOfWork.query<{ external_id: string }>(
      `select e.external_id from unnest($3::text[], $4::uuid[]) as p(external_id, subject_id)
         join external_id e on e.subject_type = $1 and e.source = $2 and e.external_id = p.external_id and e.subject_id <> p.subject_id limit 1`,
      values,
    );
    if (!taken) return;
    throw new ConflictError('external_id_taken', 'This external id already belongs to another record.', {
      externalId: taken.external_id,
    });
  }

  /** The ids each of these records has elsewhere. */
  async of(type: string, subjectIds: readonly string[]): Promise<Map<string, ExternalId[]>> {
    const found = new Map<string, ExternalId[]>();
    if (subjectIds.length === 0) return found;
    const rows = await this.unitOfWork.query<{ subject_id: string; source: string; external_id: string }>(
      `select subject_id, source, external_id from external_id
        where subject_type = $1 and subject_id = any($2::uuid[]) order by source, external_id`,
      [type, [...subjectIds]],
    );
    for (const row of rows) {
      const list = found.get(row.subject_id) ?? [];
      list.push({ source: row.source, externalId: row.external_id });
      found.set(row.subject_id, list);
    }
    return found;
  }

  /** Forgets the ids of records that are gone for good. */
  async forget(type: string, subjectIds: readonly string[]): Promise<void> {
    if (subjectIds.length === 0) return;
    await this.unitOfWork.query('delete from external_id where subject_type = $1 and subject_id = any($2::uuid[])', [
      type,
      [...subjectIds],
    ]);
  }
}
