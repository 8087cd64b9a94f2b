import { performance } from 'node:perf_hooks';
import { cookieOf } from '../data/people.mjs';
import { latencies } from '../run/load.mjs';
import { atMost, number } from '../run/outcome.mjs';
import { median } from '../run/statistics.mjs';

const OFTEN = 7;

/**
 * Each ready report, and the best plain SQL somebody would write for the same figures, by hand over the tables: no rights, no names, no lists behind the
 * figures. $1 and $2 are the first and the last day of the period.
 * @type {Array<{ what: string, query: string, period: 'quarter' | 'all', sql: string }>}
 */
const REPORTS = [
  {
    what: 'sales of a quarter by week',
    query: 'sales?by=period&granularity=week',
    period: 'quarter',
    sql: `select date_trunc('week', closed_on)::date, count(*) filter (where stage_kind = 'won'), count(*) filter (where stage_kind = 'lost'),
        sum(amount) filter (where stage_kind = 'won'), avg(closed_on - started_on) filter (where stage_kind = 'won')
      from deal where deleted_at is null and closed_on between $1 and $2 group by 1 order by 1`,
  },
  {
    what: 'sales of all time by month and person',
    query: 'sales?by=period,person&granularity=month',
    period: 'all',
    sql: `select date_trunc('month', closed_on)::date, owner_id, count(*) filter (where stage_kind = 'won'), count(*) filter (where stage_kind = 'lost'),
        sum(amount) filter (where stage_kind = 'won'), avg(closed_on - started_on) filter (where stage_kind = 'won')
      from deal where deleted_at is null and closed_on between $1 and $2 group by 1, 2`,
  },
  {
    what: 'sales of a quarter by product',
    query: 'sales?by=product',
    period: 'quarter',
    sql: `select p.product_id, count(*) filter (where stage_kind = 'won'), sum(amount) filter (where stage_kind = 'won')
      from deal d join (select distinct deal_id, product_id from deal_product) p on p.deal_id = d.id
      where deleted_at is null and closed_on between $1 and $2 group by 1`,
  },
  {
    what: 'funnel of a quarter',
    query: 'funnel?',
    period: 'quarter',
    sql: `with step as (select id, case kind when 'open' then position when 'won' then 5 else 1 end as rank from stage where pipeline_id = bench.id('pipeline', 1)),
      deals as (select e.deal_id, min(e.entered_at) filter (where s.rank >= 1) t1, min(e.entered_at) filter (where s.rank >= 2) t2,
          min(e.entered_at) filter (where s.rank >= 3) t3, min(e.entered_at) filter (where s.rank >= 4) t4, min(e.entered_at) filter (where s.rank >= 5) t5
        from deal_stage_entry e join step s on s.id = e.stage_id
        where e.pipeline_id = bench.id('pipeline', 1) and e.first_time and e.deal_id in (select deal_id from deal_stage_entry
          where pipeline_id = bench.id('pipeline', 1) and first_time and entered_at >= $1::date and entered_at < $2::date + 1) group by 1)
      select n, count(*), count(*) filter (where d.stage_kind = 'won'), count(*) filter (where d.stage_kind = 'lost'), sum(d.amount)
      from deals x join deal d on d.id = x.deal_id and d.deleted_at is null cross join lateral (values (1, t1), (2, t2), (3, t3), (4, t4), (5, t5)) v (n, t)
      where t >= $1::date and t < $2::date + 1 group by 1`,
  },
  {
    what: 'losses of a quarter by reason',
    query: 'losses?by=reason',
    period: 'quarter',
    sql: `select close_reason, count(*), sum(amount) from deal where deleted_at is null and stage_kind = 'lost' and closed_on between $1 and $2 group by 1`,
  },
  {
    what: 'forecast by stage',
    query: 'forecast?by=stage',
    period: 'all',
    sql: `select stage_id, count(*), sum(d.amount), sum(d.amount * s.probability / 100) from deal d join stage s on s.id = d.stage_id
      where d.deleted_at is null and d.stage_kind = 'open' and d.expected_close_on between $1 and $2 group by 1`,
  },
  {
    what: 'neglected customers by person',
    query: 'neglected?by=person',
    period: 'all',
    sql: `select owner_id, count(*), count(*) filter (where last_contact_at is null), count(*) filter (where last_contact_at < now() - interval '30 days')
      from customer where deleted_at is null and $1::date <= $2::date group by 1`,
  },
  {
    what: 'plan and fact of a quarter',
    query: 'plan?',
    period: 'quarter',
    sql: `select owner_id, team_id, count(*), sum(amount) from deal where deleted_at is null and stage_kind = 'won' and closed_on between $1 and $2 group by 1, 2`,
  },
];

/** As an administrator, who sees everything: one after another, in turns with the plain SQL. @param {import('../run/stage.mjs').Stage} stage */
export async function measure({ app, client, options }) {
  const { rows } = await client.query(
    `select min(closed_on)::text as first, max(closed_on)::text as last,
       (date_trunc('quarter', max(closed_on)) - interval '3 months')::date::text as from, (date_trunc('quarter', max(closed_on)) - interval '1 day')::date::text as to
     from deal`,
  );
  const [{ first, last, from, to }] = rows;
  const headers = { cookie: cookieOf('all') };
  const outcomes = [];
  for (const { what, query, period, sql } of REPORTS) {
    const span = period === 'quarter' ? [from, to] : [first, last];
    const path = `/api/v1/reports/${query}${query.startsWith('neglected') ? '' : `&from=${span[0]}&to=${span[1]}`}`;
    const requests = Array.from({ length: OFTEN }, () => ({ path, headers }));
    await latencies(app, requests.slice(0, 2));
    await plain(client, sql, span, 2);
    const ratios = [];
    const times = [];
    const floors = [];
    for (let round = 0; round < options.rounds; round += 1) {
      const floor = median(await plain(client, sql, span, OFTEN));
      const time = median(await latencies(app, requests));
      ratios.push(time / floor);
      times.push(time);
      floors.push(floor);
    }
    const detail = `${number(median(times))} ms, plain SQL ${number(median(floors))} ms`;
    outcomes.push(atMost('reports', what, median(ratios), { target: 2, moonshot: 1.2, detail }));
  }
  return outcomes;
}

/** @param {import('pg').Client} client @param {string} sql @param {string[]} values @param {number} times */
async function plain(client, sql, values, times) {
  const taken = [];
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now();
    await client.query(sql, values);
    taken.push(performance.now() - begun);
  }
  return taken;
}
