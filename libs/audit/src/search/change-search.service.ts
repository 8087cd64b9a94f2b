import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, escapeLike, SqlParams, TrackedTables, UnitOfWork } from '@atrium/platform';
import { RecordTypes, refKey } from '@atrium/records';
import { type ChangeRow, Changes } from '../changes/changes.service';
import { PastAccess } from '../past/past-access';
import type { ChangeSearchQuery, FoundChangesDto } from './change-search.dto';
import { seqAround } from './seq-of-time';

type FoundRow = ChangeRow & { root_type: string; root_id: string };

interface Scan {
  rows: FoundRow[] | null;
  low: number | null;
  low_at: Date | null;
  scanned: number;
}

/** Rows looked at in one statement, where a filter has no index; and in one request before it answers with what it has. */
const STEP = 40_000;
const STEPS = 12;
const BATCH = 200;
/** Rows of one moment may lie this far from their neighbours in time: sequence numbers are taken before the commit. */
const SLACK = 20_000;

const RIGHTS = ['user', 'team', 'role', 'apiKey'];

/** Finds changes over all records that the reader may see, newest first. */
@Injectable()
export class ChangeSearch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly access: PastAccess,
    private readonly changes: Changes,
    private readonly types: RecordTypes,
    private readonly tables: TrackedTables,
  ) {}

  async page(actor: Actor, query: ChangeSearchQuery): Promise<FoundChangesDto> {
    this.policy.require(actor, 'audit.read');
    const limit = query.limit ?? 50;
    const bounds = await this.bounds(query);
    const found: FoundRow[] = [];
    let cursor = query.cursor ? Number(query.cursor) : (bounds.high ?? null);
    let more = true;
    let searchedTo: Date | null = null;
    for (let step = 0; step < STEPS && more && found.length < limit; step += 1) {
      const scan = await this.scan(query, cursor, bounds.low);
      const rows = scan.rows ?? [];
      const wanted = limit - found.length;
      const visible = await this.visible(actor, rows);
      found.push(...visible.slice(0, wanted));
      const full = rows.length === BATCH;
      more = full || scan.scanned === this.stepOf(query) || visible.length > wanted;
      const last = visible.length > wanted ? found.at(-1) : full ? rows.at(-1) : null;
      cursor = last?.seq ?? scan.low ?? cursor;
      searchedTo = last?.at ?? scan.low_at ?? searchedTo;
    }
    return {
      items: await this.describe(actor, found),
      nextCursor: more && cursor !== null ? String(cursor) : null,
      searchedTo,
    };
  }

  private async describe(actor: Actor, rows: readonly FoundRow[]): Promise<FoundChangesDto['items']> {
    const items = await this.changes.describe(actor, rows);
    const roots = rows.map(({ root_type: type, root_id: id }) => ({ type, id }));
    const titles = await this.types.titles(actor, roots);
    return items.map((item, index) => {
      const root = roots[index] ?? { type: '', id: '' };
      return { ...item, rootType: root.type, rootId: root.id, rootTitle: titles.get(refKey(root)) ?? null };
    });
  }

  private async visible(actor: Actor, rows: readonly FoundRow[]): Promise<FoundRow[]> {
    // What stands in another's history as a record of its own (a task) has to be visible itself, too.
    const tables = await this.tables.all();
    const refs = rows.map((row) => [
      { type: row.root_type, id: row.root_id },
      ...(tables.get(row.subject_type)?.floating ? [{ type: row.subject_type, id: row.subject_id }] : []),
    ]);
    const visible = await this.access.visible(actor, refs.flat());
    return rows.filter((_, index) => refs[index]?.every((ref) => visible.has(refKey(ref))));
  }

  /** Sequence numbers between which the asked period lies. */
  private async bounds({ from, to }: ChangeSearchQuery): Promise<{ low: number | null; high: number | null }> {
    const low = from ? await seqAround(this.unitOfWork, from) : null;
    const high = to ? await seqAround(this.unitOfWork, to) : null;
    return { low: low === null ? null : low - SLACK, high: high === null ? null : high + SLACK };
  }

  private stepOf({ field, text, from, to }: ChangeSearchQuery): number {
    return field || text || from || to ? STEP : BATCH;
  }

  private async scan(query: ChangeSearchQuery, cursor: number | null, low: number | null): Promise<Scan> {
    const params = new SqlParams();
    const cheap = this.indexed(query, params, cursor, low);
    const dear = filtered(query, params);
    const sql = `
      with scan as materialized (
        select * from change where ${cheap.join(' and ')} order by seq desc limit ${this.stepOf(query)}
      )
      select (select min(seq) from scan) as low, (select at from scan order by seq limit 1) as low_at,
        (select count(*) from scan)::int as scanned,
        (select json_agg(x) from (select seq, at, actor_id, actor_type, source, request_id, batch_id, operation, subject_type,
           subject_id, root_type, root_id, before, after from scan where ${dear.join(' and ')} order by seq desc limit ${BATCH}) x) as rows`;
    const [scan] = await this.unitOfWork.query<Scan>(sql, params.values);
    const rows = (scan?.rows ?? []).map((row) => ({ ...row, at: new Date(row.at) }));
    return { rows, low: scan?.low ?? null, low_at: scan?.low_at ?? null, scanned: scan?.scanned ?? 0 };
  }

  /** Conditions that an index answers, or that nearly every row passes. */
  private indexed(query: ChangeSearchQuery, params: SqlParams, cursor: number | null, low: number | null): string[] {
    const conditions = ['true'];
    const equal = (column: string, value: string | undefined, cast = 'text'): void => {
      if (value !== undefined) conditions.push(`${column} = ${params.add(value)}::${cast}`);
    };
    if (cursor !== null) conditions.push(`seq < ${params.add(cursor)}::bigint`);
    if (low !== null) conditions.push(`seq >= ${params.add(low)}::bigint`);
    equal('actor_id', query.actorId, 'uuid');
    equal('root_type', query.type);
    equal('root_id', query.id, 'uuid');
    equal('batch_id', query.batchId, 'uuid');
    equal('request_id', query.requestId);
    equal('operation', query.operation);
    equal('source', query.source);
    equal('actor_type', query.actorType);
    if (query.category) conditions.push(`root_type = any(${params.add(this.typesOf(query.category))}::text[])`);
    return conditions;
  }

  /** What only administrators write, but people and their rights, counts as settings. */
  private typesOf(category: string): string[] {
    if (category === 'rights') return RIGHTS;
    const settings = this.types.all().filter(({ permissions }) => permissions.write?.endsWith('.manage'));
    return settings.map(({ type }) => type).filter((type) => !RIGHTS.includes(type));
  }
}

function filtered({ field, text, from, to }: ChangeSearchQuery, params: SqlParams): string[] {
  const conditions = ['true'];
  if (from) conditions.push(`at >= ${params.add(from)}::timestamptz`);
  if (to) conditions.push(`at < ${params.add(to)}::timestamptz`);
  if (field) {
    const key = params.add(field);
    conditions.push(`(before ? ${key} or after ? ${key})`);
  }
  if (text) {
    const like = `${params.add(`%${escapeLike(text)}%`)}`;
    conditions.push(`((before - '$row')::text ilike ${like} or after::text ilike ${like})`);
  }
  return conditions;
}
