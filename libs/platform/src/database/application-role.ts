import pg from 'pg';
import { DataSource } from 'typeorm';

/**
 * What the application becomes when it is given one login only, that of the owner: a role that cannot change logs. The stronger form is
 * a login of its own (DATABASE_URL beside DATABASE_MIGRATION_URL), because from a role one can step back.
 */
export const STEP_DOWN_ROLE = 'atrium_application';

/** The login that the application will use, taken from its address. */
export interface ApplicationLogin {
  user: string;
  password: string;
}

/** @returns null when the application uses the very login that migrates. */
export function applicationLogin(applicationUrl: string, migrationUrl: string): ApplicationLogin | null {
  const [application, migration] = [new URL(applicationUrl), new URL(migrationUrl)];
  const user = decodeURIComponent(application.username);
  if (!user || user === decodeURIComponent(migration.username)) return null;
  return { user, password: decodeURIComponent(application.password) };
}

/**
 * Lets the application's role read and write business tables and only append to logs: no ownership, no TRUNCATE, no triggers. Runs at the
 * end of every migration, as the owner. @returns the role, or null when there is none and the owner may not make one.
 */
export async function openToApplication(
  dataSource: DataSource,
  login: ApplicationLogin | null,
): Promise<string | null> {
  const role = login?.user ?? STEP_DOWN_ROLE;
  if (!(await ensureRole(dataSource, role, login))) return null;
  const app = pg.escapeIdentifier(role);
  const [place] = await dataSource.query<Array<{ schema: string; version: number }>>(
    `select quote_ident(current_schema()) as schema, current_setting('server_version_num')::int as version`,
  );
  const schema = place?.schema ?? 'public';
  const rights = `select, insert, update, delete${(place?.version ?? 0) >= 170_000 ? ', maintain' : ''}`;
  for (const sql of [
    `grant usage on schema ${schema} to ${app}`,
    `grant ${rights} on all tables in schema ${schema} to ${app}`,
    `grant usage, select on all sequences in schema ${schema} to ${app}`,
    `alter default privileges in schema ${schema} grant ${rights} on tables to ${app}`,
    `alter default privileges in schema ${schema} grant usage, select on sequences to ${app}`,
  ])
    await dataSource.query(sql);
  await closeLogs(dataSource, app, schema);
  return role;
}

/** Tables with the trigger `append_only` are logs. `change` is written by triggers alone, the list of migrations by the owner alone. */
async function closeLogs(dataSource: DataSource, app: string, schema: string): Promise<void> {
  const logs = await dataSource.query<Array<{ name: string; readonly: boolean; columns: string }>>(
    `select c.oid::regclass::text as name, c.relname in ('change', 'schema_migration') as readonly,
       (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attname not in ('seq', 'at', 'txid')) as columns
     from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
       and (c.relname = 'schema_migration' or exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'append_only'))`,
  );
  for (const { name, readonly, columns } of logs) {
    await dataSource.query(`revoke all on ${name} from ${app}`);
    // When it was written, PostgreSQL says.
    await dataSource.query(`grant select${readonly ? '' : `, insert (${columns})`} on ${name} to ${app}`);
  }
  // With the right to execute it, a trigger on a temporary table of one's own could write whatever change one likes.
  const writers = await dataSource.query<Array<{ name: string }>>(
    `select p.oid::regprocedure::text as name from pg_proc p
     where p.pronamespace = current_schema()::regnamespace and p.proname like 'change\\_of\\_%' and p.prorettype = 'trigger'::regtype`,
  );
  for (const { name } of writers) {
    await dataSource.query(`alter function ${name} security definer`);
    await dataSource.query(`alter function ${name} set search_path = ${schema}, pg_temp`);
    await dataSource.query(`revoke execute on function ${name} from public, ${app}`);
  }
}

/** Whether the role is there; makes it when the owner may. */
async function ensureRole(dataSource: DataSource, role: string, login: ApplicationLogin | null): Promise<boolean> {
  const [found] = await dataSource.query<Array<{ there: boolean; logs_in: boolean; creates: boolean }>>(
    `select exists (select 1 from pg_roles where rolname = $1) as there,
       exists (select 1 from pg_roles where rolname = $1 and rolcanlogin) as logs_in,
       (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as creates`,
    [role],
  );
  if (!login && found?.there && found.logs_in) return false;
  const name = pg.escapeIdentifier(role);
  const secret = login ? `login password ${pg.escapeLiteral(login.password)}` : 'nologin';
  if (!found?.there) {
    if (found?.creates)
      await quietly(dataSource, `create role ${name} ${secret}`, ['duplicate_object', 'unique_violation']);
    else if (login)
      throw new Error(
        `The login ${role} of DATABASE_URL does not exist and that of DATABASE_MIGRATION_URL may not make it: create role ${name} login password '…';`,
      );
    else return false;
  } else if (login && found.creates) {
    await quietly(dataSource, `alter role ${name} ${secret}`, ['insufficient_privilege']);
  }
  if (!login) await quietly(dataSource, `grant ${name} to current_user`, ['insufficient_privilege', 'internal_error']);
  return true;
}

/** Several migrations may make the same role at once: roles belong to the server, not to the database. */
async function quietly(dataSource: DataSource, sql: string, conditions: string[]): Promise<void> {
  await dataSource.query(`do $quiet$ begin ${sql}; exception when ${conditions.join(' or ')} then null; end $quiet$`);
}

/**
 * The role that a connection with this address has to step down to, or null when the login itself is no owner (or there is nothing to step
 * down to). Asked once, before the pool is made; waits for a server that is just starting.
 */
export async function stepDownRole(databaseUrl: string, attempts = 20, pauseMs = 1_500): Promise<string | null> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query(MUST_STEP_DOWN, [STEP_DOWN_ROLE]);
      return rows.length > 0 ? STEP_DOWN_ROLE : null;
    } catch (error) {
      if (attempt >= attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

const MUST_STEP_DOWN = `
select 1 from pg_roles r, pg_class c
where r.rolname = $1 and not r.rolcanlogin and pg_has_role(session_user, r.oid, 'member')
  and c.oid = to_regclass('change') and pg_has_role(session_user, c.relowner, 'member')
  and has_table_privilege(r.oid, c.oid, 'select')`;
