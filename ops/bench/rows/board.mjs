import { cookieOf, READERS } from '../data/people.mjs';
import { atMost, rates } from '../run/outcome.mjs';
import { compare } from '../run/rounds.mjs';

/** The board of the pipeline with 5,000 open deals: counts, sums and the first page of each column. @param {import('pg').Client} client @param {import('../data/people.mjs').Reader} reader */
export async function boardRequests(client, reader) {
  const { rows } = await client.query(`select bench.id('pipeline', 1) as id`);
  return [{ path: `/api/v1/pipelines/${rows[0].id}/board`, headers: { cookie: cookieOf(reader) } }];
}

/** @param {import('../run/stage.mjs').Stage} stage */
export async function measure({ app, bare, recorder, client, options }) {
  const outcomes = [];
  for (const reader of READERS) {
    const requests = await boardRequests(client, reader);
    await recorder.warm(requests[0]);
    await bare.learn({ reads: await recorder.reads(requests) });
    const result = await compare(app, bare, options, requests);
    outcomes.push(
      atMost('board', `${reader}: time of the bare query`, 1 / result.ratio, {
        target: 1.5,
        moonshot: 1.1,
        detail: rates(result),
      }),
    );
  }
  return outcomes;
}
