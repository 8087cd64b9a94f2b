import { createHash } from 'node:crypto';

/** Whose eyes the rows are measured through: what they may see is everything, a region's teams, their own. */
export const READERS = /** @type {const} */ (['all', 'team', 'own']);

/** @typedef {(typeof READERS)[number]} Reader */

const token = (/** @type {string} */ reader) => createHash('sha256').update(`bench ${reader}`).digest('base64url');

/** @param {Reader} reader */
export const cookieOf = (reader) => `atrium_session=${token(reader)}`;

/** Numbers of the users who sign in: 1 an administrator, 5 the manager of a region, 50 a seller in one of its teams. */
const SIGNED_IN = { all: 1, team: 5, own: 50 };

/** A company, four regions below it, fifteen teams below those. */
const TEAMS = `
insert into team (id, name, parent_id)
select bench.id('team', n), 'Team ' || n,
  case when n = 1 then null when n <= 5 then bench.id('team', 1) else bench.id('team', 2 + n % 4) end
from generate_series(1, 20) n`;

/** Users 2 to 5 lead the regions; the others sell. User 50 sits in team 6 + 50 % 15 = 11, below region 2 + 11 % 4 = 5. */
const USERS = `
insert into app_user (id, name, email, status, role_id, team_id, locale, time_zone)
select bench.id('user', n), 'User ' || n, 'user' || n || '@atrium.example', 'active',
  (select id from role where key = case when n = 1 then 'administrator' when n <= 5 then 'manager' else 'seller' end),
  bench.id('team', case when n = 1 then 1 when n <= 5 then n else 6 + n % 15 end), 'en', 'UTC'
from generate_series(1, 200) n`;

/** @param {import('pg').Client} client */
export async function createPeople(client) {
  await client.query(
    `insert into organization (name, locale, currency, time_zone, country) values ('Bench', 'en', 'EUR', 'UTC', 'MD')`,
  );
  await client.query(TEAMS);
  await client.query(USERS);
}

/** Sessions of the three readers, in the application's own table. @param {import('pg').Client} client */
export async function createSessions(client) {
  for (const reader of READERS) {
    const hash = createHash('sha256').update(token(reader)).digest();
    await client.query(
      `insert into session (user_id, token_hash, expires_at) values (bench.id('user', $1), $2, now() + interval '30 days')
       on conflict (token_hash) do update set expires_at = excluded.expires_at, last_seen_at = now()`,
      [SIGNED_IN[reader], hash],
    );
  }
}
