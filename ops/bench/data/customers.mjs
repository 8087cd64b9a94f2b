import { INDUSTRIES, LANGUAGES } from './words.mjs';

/** Owners are users 6 to 200; one customer in twenty has none. */
const OWNER = `case when bench.rnd(n, 5, 20) = 0 then null else 6 + bench.rnd(n, 6, 195) end`;

const CUSTOMERS = `
insert into customer (id, kind, name, first_name, last_name, roles, tax_number, industry, founded_year, employee_count,
  annual_revenue, annual_revenue_currency, country, language, description, owner_id, team_id,
  created_at, updated_at, created_by, updated_by)
select bench.id('customer', n, bench.created(n, $3)), case when company then 'company' else 'person' end,
  case when company then replace(bench.pick($4, n, 11), '%', bench.pick($5, n, 12) || bench.pick($6, n, 13)
      || case when bench.rnd(n, 14, 3) = 0 then '' else ' ' || bench.rnd(n, 15, 10000) end)
    else bench.pick($7, n, 16) || ' ' || bench.pick($8, n, 17) || bench.pick($9, n, 18) end,
  case when company then null else bench.pick($7, n, 16) end,
  case when company then null else bench.pick($8, n, 17) || bench.pick($9, n, 18) end,
  case bench.rnd(n, 19, 4) when 0 then '{lead}' when 1 then '{customer,partner}' else '{customer}' end::text[],
  case when company and bench.rnd(n, 20, 3) = 0 then (1000000000000 + n)::text end,
  case when company then bench.pick($10, n, 21) end,
  case when company then 1970 + bench.rnd(n, 22, 54) end, case when company then 1 + bench.rnd(n, 23, 900) end,
  case when company then bench.rnd(n, 24, 1000000) end, case when company then 'EUR' end,
  $11, $12, case when bench.rnd(n, 25, 4) = 0 then 'Met at the fair, wants a price list for the autumn season. No. ' || n end,
  bench.id('user', owner), (select team_id from app_user where id = bench.id('user', owner)),
  bench.created(n, $3), bench.updated(n, $3), bench.id('user', 1), bench.id('user', 1)
from (select n, bench.rnd(n, 4, 2) = 0 as company, ${OWNER} as owner
  from generate_series($1::bigint, $2::bigint, 4) n offset 0) numbered`;

const PHONES = `
insert into contact_point (customer_id, kind, value, position, normalized, digits, created_at, updated_at)
select bench.id('customer', n, bench.created(n, $3)), 'phone',
  case bench.rnd(n, 32, 3) when 0 then '+' || $4::text || ' ' || area || ' ' || substr(rest, 1, 3) || '-' || substr(rest, 4)
    when 1 then '+' || $4::text || ' (' || area || ') ' || rest else '+' || $4::text || area || rest end,
  0, '+' || $4::text || area || rest, $4::text || area || rest, bench.created(n, $3), bench.created(n, $3)
from (select n, bench.pick($5, n, 30) as area, lpad(bench.rnd(n, 31, 10000000)::text, $6, '0') as rest
  from generate_series($1::bigint, $2::bigint, 4) n offset 0) numbered`;

/** Half of the customers have a mail address. */
const EMAILS = `
insert into contact_point (customer_id, kind, value, position, normalized, created_at, updated_at)
select bench.id('customer', n, bench.created(n, $3)), 'email', email, 1, email, bench.created(n, $3), bench.created(n, $3)
from (select n, bench.pick($4, n, 16) || '.' || bench.pick($5, n, 17) || n || '@' || $6::text as email
  from generate_series($1::bigint, $2::bigint, 4) n where bench.rnd(n, 33, 2) = 0 offset 0) numbered`;

const ADDRESSES = `
insert into address (customer_id, kind, street, city, postal_code, country, created_at, updated_at)
select bench.id('customer', n, bench.created(n, $3)), 'main', 'Street ' || bench.rnd(n, 40, 300) || ', ' || bench.rnd(n, 41, 200),
  'City ' || bench.rnd(n, 42, 80), lpad(bench.rnd(n, 43, 100000)::text, 5, '0'), $4, bench.created(n, $3), bench.created(n, $3)
from generate_series($1::bigint, $2::bigint, 4) n where bench.rnd(n, 44, 3) = 0`;

/** Every third person works somewhere: up to a handful of people a company. */
const EMPLOYMENTS = `
insert into relationship (type, from_id, to_id, position, started_on)
select 'employment', p.id, c.id, 'Buyer', '2022-03-01'
from (select id, row_number() over (order by id) as rank from customer where kind = 'person') p
join (select id, row_number() over (order by id) as rank from customer where kind = 'company') c on c.rank = 1 + p.rank / 9
where p.rank % 3 = 0`;

const SUBSIDIARIES = `
insert into relationship (type, from_id, to_id)
select 'subsidiary', s.id, p.id
from (select id, row_number() over (order by id) as rank from customer where kind = 'company') s
join (select id, row_number() over (order by id) as rank from customer where kind = 'company') p on p.rank = s.rank / 20
where s.rank % 10 = 3 and p.rank > 0`;

/** In blocks, so that the languages lie among each other in the table as they would in life. */
const BLOCK = 10_000;

/** @param {import('pg').Client} client @param {number} size */
export async function createCustomers(client, size) {
  for (let from = 1; from <= size; from += BLOCK)
    for (const [index, one] of LANGUAGES.entries())
      await createBlock(client, [from + index, Math.min(from + BLOCK - 1, size), size], one);
  await client.query(EMPLOYMENTS);
  await client.query(SUBSIDIARIES);
}

/** @param {import('pg').Client} client @param {number[]} range @param {(typeof LANGUAGES)[number]} one */
async function createBlock(client, range, one) {
  const { forms, roots, tails, first, stems, endings, country, language } = one;
  const words = [forms, roots, tails, first, stems, endings, INDUSTRIES, country, language];
  await client.query(CUSTOMERS, [...range, ...words]);
  await client.query(PHONES, [...range, one.phone, one.operators, language === 'ro' ? 5 : 7]);
  await client.query(EMAILS, [...range, one.firstLatin, one.stemsLatin, one.domain]);
  await client.query(ADDRESSES, [...range, country]);
}
