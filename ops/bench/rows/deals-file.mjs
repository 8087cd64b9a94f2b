export const ROWS_OF_FILE = 8_800;

const HEADER = 'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value';

/**
 * Deals as another CRM exports them, naming the users, products and customers of this database; one in six has no customer.
 * @typedef {{ number: string, owner: string, product: string, customer: string | null, stage: number, started: string, closed: string | null, value: number | null }} FileRow
 * @param {import('pg').Client} client @returns {Promise<{ rows: FileRow[], csv: string }>}
 */
export async function dealsFile(client) {
  const { rows } = await client.query(
    `with named as (
       select array_agg(name) as names from (
         select name from customer where name !~ '[",]' and deleted_at is null group by name having count(*) = 1 order by md5(name) limit 85) one)
     select 'B' || lpad(n::text, 7, '0') as number, 'User ' || u as owner, 'Product ' || p as product,
       case when bench.rnd(n, 73, 6) > 0 then names[c] end as customer, stage,
       to_char(day, 'YYYY-MM-DD') as started, case when stage > 4 then to_char(day + 40, 'YYYY-MM-DD') end as closed,
       case when stage = 5 then 50 + bench.rnd(n, 74, 30000) when stage = 6 then 0 end as value
     from named, (select n, 6 + bench.rnd(n, 70, 30) as u, 1 + bench.rnd(n, 71, 7) as p, 1 + bench.rnd(n, 72, 85) as c,
       case when bench.rnd(n, 75, 100) < 48 then 5 when bench.rnd(n, 75, 100) < 76 then 6 else 1 + bench.rnd(n, 76, 4) end as stage,
       date '2016-10-20' + bench.rnd(n, 77, 400) as day from generate_series(1, ${ROWS_OF_FILE}::bigint) n) numbered order by n`,
  );
  const lines = rows.map(({ number, owner, product, customer, stage, started, closed, value }) =>
    [number, owner, product, customer, `Stage ${stage}`, started, closed, value].join(','),
  );
  return { rows, csv: `${[HEADER, ...lines].join('\n')}\n` };
}
