/** What a reader may see, as a plain condition. @param {import('pg').Client} client @param {import('../data/people.mjs').Reader} reader @param {string} alias */
export async function scopeOf(client, reader, alias) {
  if (reader === 'all') return { sql: 'true', params: [] };
  const { rows } = await client.query(
    `with recursive below as (select id from team where id = bench.id('team', 5) union select t.id from team t join below b on t.parent_id = b.id)
     select bench.id('user', 50)::text as seller, (select array_agg(id)::text from below) as teams`,
  );
  return reader === 'own'
    ? { sql: `${alias}.owner_id = $1::uuid`, params: [rows[0].seller] }
    : { sql: `${alias}.team_id = any($1::uuid[])`, params: [rows[0].teams] };
}
