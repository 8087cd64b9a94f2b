import { QueryRunner } from 'typeorm';

/** How the rows of one table appear in the change log. */
export interface TrackedTable {
  table: string;
  /** Name of the record type in `change.subject_type`, camelCase. */
  subjectType: string;
  /**
   * The record in whose history rows of this table are shown too, and the column that points to it. With `typeColumn` each row says
   * itself what type that record is of; a row that points nowhere stands in its own history.
   */
  root?: { type: string; column: string } | { typeColumn: string; column: string };
  /** Derived or secret columns that are never logged. */
  ignore?: string[];
}

interface Column {
  name: string;
  key: string;
  json: boolean;
  /** Binary or generated. */
  opaque: boolean;
}

/** Bookkeeping that says nothing a reader of the log would want; the log has its own who and when. */
const BOOKKEEPING = ['id', 'version', 'created_at', 'updated_at', 'created_by', 'updated_by'];

const identifier = /^[a-z_][a-z0-9_]*$/;

/**
 * Makes every insert, update and delete of the table leave one row per record in `change`, in the same transaction.
 * Statement triggers with transition tables, comparing columns one by one, keep bulk writes cheap (docs/adr/0002).
 * They run as the owner, so that the application needs no right to write the log.
 * Call it in a migration after creating the table, and again whenever a column is added or removed.
 */
export async function trackChanges(runner: QueryRunner, tracked: TrackedTable): Promise<void> {
  const { table, subjectType, root } = tracked;
  for (const name of [
    table,
    ...(root ? [root.column] : []),
    ...(root && 'typeColumn' in root ? [root.typeColumn] : []),
  ])
    if (!identifier.test(name)) throw new Error(`Not an identifier: ${name}`);
  const all = await columnsOf(runner, table);
  const skipped = new Set([...BOOKKEEPING, ...(tracked.ignore ?? [])]);
  const columns = all.filter(({ name }) => !skipped.has(name));
  if (!columns.length) throw new Error(`Table ${table} does not exist or has no columns to track.`);
  const [place] = (await runner.query('select quote_ident(current_schema()) as schema')) as Array<{ schema: string }>;
  await runner.query(triggerFunction(tracked, { columns, rest: restOf(all, columns) }, place?.schema ?? 'public'));
  const triggers = [
    ['insert', 'referencing new table as new_rows'],
    ['update', 'referencing old table as old_rows new table as new_rows'],
    ['delete', 'referencing old table as old_rows'],
  ] as const;
  for (const [operation, transition] of triggers) {
    const trigger = `change_${table}_${operation}`;
    await runner.query(`drop trigger if exists ${trigger} on "${table}"`);
    await runner.query(
      `create trigger ${trigger} after ${operation} on "${table}" ${transition} for each statement execute function change_of_${table}()`,
    );
  }
  await runner.query(`drop trigger if exists change_${table}_truncate on "${table}"`);
  await runner.query(
    `create trigger change_${table}_truncate before truncate on "${table}" for each statement execute function change_refuse_truncate()`,
  );
  await runner.query(`comment on function change_of_${table}() is 'Writes ${subjectType.replace(/'/g, '')} changes'`);
}

async function columnsOf(runner: QueryRunner, table: string): Promise<Column[]> {
  const rows = (await runner.query(
    `select column_name as name, data_type in ('json', 'jsonb') as json,
       data_type in ('bytea', 'tsvector') or is_generated <> 'NEVER' as opaque from information_schema.columns
     where table_schema = current_schema() and table_name = $1 order by ordinal_position`,
    [table],
  )) as Array<Omit<Column, 'key'>>;
  return rows.map((row) => ({ ...row, key: camelCase(row.name) }));
}

/** Never logged, under whatever heading. */
const SECRET = /hash|secret|passw|token|sealed|cipher|(^|_)key(_|$)/;

/** What a deleted row needs beside its logged columns to come back as it was: bookkeeping and derived columns. */
function restOf(all: readonly Column[], logged: readonly Column[]): Column[] {
  const known = new Set(['id', ...logged.map(({ name }) => name)]);
  return all.filter(({ name, opaque }) => !known.has(name) && !opaque && !SECRET.test(name));
}

export function camelCase(column: string): string {
  return column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** All values of a row; absent keys mean null, so that inserts of sparse rows stay small. */
function snapshot(row: string, columns: Column[]): string {
  const plain = columns.filter((column) => !column.json);
  const json = columns.filter((column) => column.json);
  const parts = [];
  for (let from = 0; from < plain.length; from += 45) {
    const pairs = plain.slice(from, from + 45).map(({ key, name }) => `'${key}', ${row}."${name}"`);
    parts.push(`jsonb_strip_nulls(jsonb_build_object(${pairs.join(', ')}))`);
  }
  for (const { key, name } of json)
    parts.push(
      `case when ${row}."${name}" is null then '{}'::jsonb else jsonb_build_object('${key}', ${row}."${name}") end`,
    );
  return parts.join(' || ');
}

/** Only the columns that differ. */
function difference(row: string, columns: Column[]): string {
  return columns
    .map(
      ({ key, name, json }) =>
        `case when o."${name}"${json ? '::jsonb' : ''} is distinct from n."${name}"${json ? '::jsonb' : ''} ` +
        `then jsonb_build_object('${key}', ${row}."${name}") else '{}'::jsonb end`,
    )
    .join(' ||\n      ');
}

/** pg_temp stands last in the path: a temporary table called `change` must not catch what belongs into the log. */
function triggerFunction(
  { table, subjectType, root }: TrackedTable,
  { columns, rest }: { columns: Column[]; rest: Column[] },
  schema: string,
): string {
  const whole = rest.map((column) => ({ ...column, key: column.name }));
  const remains = whole.length ? ` || jsonb_build_object('$row', ${snapshot('o', whole)})` : '';
  const rootType = (row: string) =>
    root && 'typeColumn' in root
      ? `case when ${row}."${root.column}" is null then '${subjectType}' else ${row}."${root.typeColumn}" end`
      : `'${root?.type ?? subjectType}'`;
  const rootId = (row: string) => {
    if (!root) return `${row}.id`;
    return 'typeColumn' in root ? `coalesce(${row}."${root.column}", ${row}.id)` : `${row}."${root.column}"`;
  };
  const tuple = (row: string) => columns.map(({ name, json }) => `${row}."${name}"${json ? '::jsonb' : ''}`).join(', ');
  const target = `insert into change (actor_id, actor_type, api_key_id, source, request_id, batch_id,
      subject_type, root_type, operation, subject_id, root_id, before, after)`;
  const context = (operation: string, row: string) =>
    `v_actor, v_actor_type, v_api_key, v_source, v_request, v_batch, '${subjectType}', ${rootType(row)}, '${operation}'`;
  return `
create or replace function change_of_${table}() returns trigger language plpgsql
  security definer set search_path = ${schema}, pg_temp as $change$
declare
  v_actor uuid := nullif(current_setting('atrium.actor_id', true), '')::uuid;
  v_actor_type text := coalesce(nullif(current_setting('atrium.actor_type', true), ''), 'database');
  v_api_key uuid := nullif(current_setting('atrium.api_key_id', true), '')::uuid;
  v_source text := coalesce(nullif(current_setting('atrium.source', true), ''), 'sql');
  v_request text := nullif(current_setting('atrium.request_id', true), '');
  v_batch uuid := nullif(current_setting('atrium.batch_id', true), '')::uuid;
begin
  if tg_op = 'INSERT' then
    ${target}
    select ${context('insert', 'n')}, n.id, ${rootId('n')}, null, ${snapshot('n', columns)} from new_rows n;
  elsif tg_op = 'UPDATE' then
    ${target}
    select ${context('update', 'n')}, n.id, ${rootId('n')},
      ${difference('o', columns)},
      ${difference('n', columns)}
    from new_rows n join old_rows o on o.id = n.id
    where (${tuple('o')}) is distinct from (${tuple('n')});
  else
    ${target}
    select ${context('delete', 'o')}, o.id, ${rootId('o')}, ${snapshot('o', columns)}${remains}, null from old_rows o;
  end if;
  return null;
end
$change$`;
}
