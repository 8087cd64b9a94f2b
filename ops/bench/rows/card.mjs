import { cookieOf } from '../data/people.mjs';
import { atLeast, rates } from '../run/outcome.mjs';
import { compare } from '../run/rounds.mjs';
import { scopeOf } from './scope.mjs';

const CARDS = 150;

/** Cards of companies and people all over the table; companies with staff come first. @param {import('pg').Client} client @param {import('../data/people.mjs').Reader} reader */
export async function cardRequests(client, reader) {
  const { sql, params } = await scopeOf(client, reader, 'c');
  const { rows } = await client.query(
    `select c.id from customer c where ${sql} order by not exists (select 1 from relationship r where r.to_id = c.id), md5(c.id::text) limit ${CARDS}`,
    params,
  );
  const headers = { cookie: cookieOf(reader) };
  return rows.map(({ id }) => ({ path: `/api/v1/customers/${id}`, headers }));
}

/** The card with contact points, addresses, relationships and counts. @param {import('../run/stage.mjs').Stage} stage */
export async function measure({ app, bare, recorder, client, options }) {
  const outcomes = [];
  for (const reader of /** @type {const} */ (['all', 'own'])) {
    const requests = await cardRequests(client, reader);
    await recorder.warm(requests[0]);
    await bare.learn({ reads: await recorder.reads(requests) });
    const result = await compare(app, bare, options, requests);
    outcomes.push(
      atLeast('card', `${reader}: customer`, result.ratio, { target: 0.6, moonshot: 1, detail: rates(result) }),
    );
  }
  return outcomes;
}
