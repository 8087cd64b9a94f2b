import { Injectable } from '@nestjs/common';
import { type TrackedRows, TrackedTables, UnitOfWork } from '@atrium/platform';
import type { RecordRef } from '@atrium/records';
import { type LoggedChange, type RawState, stateBefore } from './raw-state';

/** A point in the log: everything up to and with change `seq`, or up to a time. Neither: now. */
export interface Moment {
  seq?: number | null;
  at?: Date | string | null;
}

/** A record with its parts at a moment; keys `type:id`. */
export interface PastRecord {
  root: RawState | null;
  parts: ReadonlyMap<string, { type: string; id: string; state: RawState }>;
}

interface Row {
  type: string;
  id: string;
  values: Record<string, string>;
}

/** Rebuilds records from what is in their tables now and what the log says has happened since. Knows nothing of rights. */
@Injectable()
export class PastStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tables: TrackedTables,
  ) {}

  /** The table of a record that has a history of its own, or undefined (unknown, or part of another record). */
  async table(type: string): Promise<TrackedRows | undefined> {
    const table = await this.tables.find(type);
    return table?.rootType === type ? table : undefined;
  }

  /** The record as it was. */
  async at(ref: RecordRef, moment: Moment): Promise<PastRecord> {
    return (await this.open(ref)).at(moment);
  }

  /** The record at two moments, read once. */
  async both(ref: RecordRef, from: Moment, to: Moment): Promise<{ from: PastRecord; to: PastRecord }> {
    const book = await this.open(ref);
    return { from: book.at(from), to: book.at(to) };
  }

  /** Everything that happened to the record and its parts, oldest first; of the parts also what happened while they were another's. */
  async changes({ type, id }: RecordRef): Promise<LoggedChange[]> {
    const own = await this.unitOfWork.query<LoggedChange>(
      `${SELECT_CHANGE} from change where root_type = $1 and root_id = $2::uuid order by seq`,
      [type, id],
    );
    const parts = await this.partTypes(type);
    const ids = new Set(own.filter(({ subjectType }) => parts.has(subjectType)).map(({ subjectId }) => subjectId));
    // A record that stands in another's history too (a task of a customer) has its own changes there.
    if ((await this.table(type))?.floating) ids.add(id);
    if (!ids.size) return own;
    const elsewhere = await this.unitOfWork.query<LoggedChange>(
      `${SELECT_CHANGE} from change
       where subject_id = any($3::uuid[]) and subject_id <> root_id and (root_type, root_id) <> ($1, $2::uuid)`,
      [type, id, [...ids]],
    );
    return elsewhere.length ? [...own, ...elsewhere].toSorted((a, b) => a.seq - b.seq) : own;
  }

  private async partTypes(type: string): Promise<Set<string>> {
    const all = [...(await this.tables.all()).values()];
    return new Set(
      all.filter(({ rootType, rootColumn }) => rootType === type && rootColumn).map(({ subjectType }) => subjectType),
    );
  }

  private async open(ref: RecordRef): Promise<{ at: (moment: Moment) => PastRecord }> {
    const tables = [...(await this.tables.all()).values()].filter(({ rootType }) => rootType === ref.type);
    const changes = await this.changes(ref);
    const present = await this.present(ref, tables, changes);
    return { at: (moment) => rebuild(ref, tables, present, changes, moment) };
  }

  /** The row of now, or null. */
  async now({ type, id }: RecordRef): Promise<RawState | null> {
    const table = await this.table(type);
    const rows = table ? await this.rows(table, 'id', [id]) : [];
    return rows[0] ? named(table!, rows[0].values) : null;
  }

  /** The rows of now: the record's, its parts', and those of parts that belong to another record now. */
  private async present(
    ref: RecordRef,
    tables: readonly TrackedRows[],
    changes: readonly LoggedChange[],
  ): Promise<Map<string, RawState>> {
    const present = new Map<string, RawState>();
    for (const table of tables) {
      const rows = await this.rows(table, table.rootColumn ?? 'id', [ref.id]);
      const here = new Set(rows.map(({ id }) => id));
      const logged = changes.filter(({ subjectType }) => subjectType === table.subjectType);
      const other = [...new Set(logged.map(({ subjectId }) => subjectId))].filter((id) => !here.has(id));
      if (other.length) rows.push(...(await this.rows(table, 'id', other)));
      for (const row of rows) present.set(`${row.type}:${row.id}`, named(table, row.values));
    }
    return present;
  }

  /** Rows of a table as they are now, by id. */
  async rowsOf(table: TrackedRows, ids: readonly string[]): Promise<Map<string, RawState>> {
    const rows = await this.rows(table, 'id', ids);
    return new Map(rows.map(({ id, values }) => [id, named(table, values)]));
  }

  private rows(table: TrackedRows, column: string, ids: readonly string[]): Promise<Row[]> {
    // Names come from the trigger functions that this house has generated, never from a request.
    return this.unitOfWork.query<Row>(
      `select $2::text as type, x.id, (select jsonb_object_agg(key, value::text) from jsonb_each(to_jsonb(x))) as values
       from "${table.table}" x where x."${column}" = any($1::uuid[]) order by x.id`,
      [ids, table.subjectType],
    );
  }
}

const asTexts = (column: string): string =>
  `(select jsonb_object_agg(key, value::text) from jsonb_each(${column}) where key not like '$%')`;

const SELECT_CHANGE = `
select seq, at, (extract(epoch from at) * 1000000)::bigint as micros, operation, subject_type as "subjectType",
  subject_id as "subjectId", actor_id as "actorId", actor_type as "actorType",
  ${asTexts('before')} as before, ${asTexts('after')} as after`;

const isLater = (change: LoggedChange, { seq, at }: Moment): boolean =>
  seq !== null && seq !== undefined ? change.seq > seq : at ? change.micros > microseconds(at) : false;

/** What PostgreSQL knows of a time and a Date does not. */
export function microseconds(at: Date | string): number {
  if (at instanceof Date) return at.getTime() * 1_000;
  const [, finer = ''] = /\.\d{3}(\d{1,3})/.exec(at) ?? [];
  return new Date(at).getTime() * 1_000 + Number(finer.padEnd(3, '0'));
}

/** From column names to the names of the log, and only what is logged. */
function named({ columns }: TrackedRows, values: Readonly<Record<string, string>>): RawState {
  return new Map(columns.map(({ key, name }) => [key, values[name] ?? 'null']));
}

function rebuild(
  ref: RecordRef,
  tables: readonly TrackedRows[],
  present: ReadonlyMap<string, RawState>,
  changes: readonly LoggedChange[],
  moment: Moment,
): PastRecord {
  const later = new Map<string, LoggedChange[]>();
  const known = new Set(present.keys());
  for (const change of changes) {
    const key = `${change.subjectType}:${change.subjectId}`;
    known.add(key);
    if (isLater(change, moment)) later.set(key, [...(later.get(key) ?? []), change]);
  }
  const byType = new Map(tables.map((table) => [table.subjectType, table]));
  const stateOf = (key: string): RawState | null => {
    const table = byType.get(key.slice(0, key.indexOf(':')));
    if (!table) return null;
    const keys = table.columns.map((column) => column.key);
    const state = stateBefore(keys, present.get(key) ?? null, later.get(key) ?? []);
    return belongs(state, table, ref) ? state : null;
  };
  const rootKey = `${ref.type}:${ref.id}`;
  const parts = new Map<string, { type: string; id: string; state: RawState }>();
  for (const key of known) {
    const state = key === rootKey ? null : stateOf(key);
    const [type = '', id = ''] = key.split(':');
    if (state) parts.set(key, { type, id, state });
  }
  return { root: stateOf(rootKey), parts };
}

/** A part that came from another record later was not this one's then. */
function belongs(state: RawState | null, table: TrackedRows, ref: RecordRef): boolean {
  if (!state || !table.rootColumn) return true;
  const pointer = table.columns.find(({ name }) => name === table.rootColumn);
  return !pointer || state.get(pointer.key) === JSON.stringify(ref.id);
}
