/** Functions that the generator uses: everything follows from a row's number, so that the same size gives the same data everywhere. */
const SQL = `
create schema bench;
create function bench.rnd(n bigint, seed int, size int) returns int language sql immutable parallel safe as
  $$ select ((hashint8extended(n, seed) & 9223372036854775807) % size)::int $$;
create function bench.pick(words text[], n bigint, seed int) returns text language sql immutable parallel safe as
  $$ select words[1 + bench.rnd(n, seed, cardinality(words))] $$;
-- Ids that grow with time, as those of the application do: where they lie in an index matters.
create function bench.id(kind text, n bigint, at timestamptz default '2024-01-01 00:00Z') returns uuid language sql immutable parallel safe as
  $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid
     from (select md5(kind || n) as h) hashed $$;
create function bench.created(n bigint, size bigint) returns timestamptz language sql immutable parallel safe as
  $$ select timestamptz '2024-01-01 06:00Z' + (n * 60000000.0 / size) * interval '1 second' $$;
create function bench.updated(n bigint, size bigint) returns timestamptz language sql immutable parallel safe as
  $$ select bench.created(n, size) + bench.rnd(n, 99, 20000000) * interval '1 second' $$`;

/** @param {import('pg').Client} client */
export const createHelpers = (client) => client.query(SQL);

/**
 * Loads tables as fast as PostgreSQL can: no triggers, no checks of references, indexes built afterwards.
 * @param {import('pg').Client} client @param {string[]} tables @param {() => Promise<void>} load
 */
export async function withoutIndexes(client, tables, load) {
  const { rows } = await client.query(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid = any($1::regclass[])
       and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await client.query('set session_replication_role = replica');
  await load();
  await client.query('set session_replication_role = origin');
  for (const { definition } of rows) await client.query(definition);
}

/** The log refuses to forget; only here, and only as a superuser. @param {import('pg').Client} client @param {string} where */
export async function forgetChanges(client, where) {
  await client.query('set session_replication_role = replica');
  await client.query(`delete from change where ${where}`);
  await client.query('set session_replication_role = origin');
}
