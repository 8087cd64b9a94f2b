import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The side table that search reads (measured: one trigram index over one folded text beats every other design). Triggers keep it in
 * the transaction of the write, so that bulk SQL keeps it too.
 */
export class CustomerSearch1700000005010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(REFRESH);
    await runner.query(OF_CUSTOMERS);
    await runner.query(OF_CONTACT_POINTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const operation of ['insert', 'update', 'delete'])
      await runner.query(`drop trigger if exists search_contact_point_${operation} on contact_point`);
    await runner.query('drop trigger search_customer_insert on customer');
    await runner.query('drop trigger search_customer_update on customer');
    await runner.query('drop function customer_search_of_customers()');
    await runner.query('drop function customer_search_of_contact_points()');
    await runner.query('drop function customer_search_refresh(uuid[])');
    await runner.query('drop table customer_search');
    await runner.query('drop function customer_fold(text)');
  }
}

/**
 * `name` is cut because a btree entry has a limit; nobody types three hundred letters to find a customer. With the usual statistics the
 * planner takes a text that one customer in a thousand has for one that every hundredth has, and reads the whole table for it.
 */
const TABLE = `
create function customer_fold(value text) returns text language sql immutable parallel safe strict as
  $fn$ select left(btrim(regexp_replace(public.search_fold(value), '\\s+', ' ', 'g')), 300) $fn$;
create table customer_search (
  id uuid primary key references customer on delete cascade,
  owner_id uuid,
  team_id uuid,
  updated_at timestamptz not null,
  deleted boolean not null,
  name text not null,
  doc text not null
);
alter table customer_search alter column doc set statistics 1000;
comment on table customer_search is 'Derived by triggers: what customers are found by, folded. Never written by hand.';
create index customer_search_doc on customer_search using gin (doc gin_trgm_ops);
create index customer_search_name on customer_search (name text_pattern_ops);
create index customer_search_updated on customer_search (updated_at desc, id desc);
create index customer_search_owner on customer_search (owner_id, updated_at desc, id desc);
create index customer_search_team on customer_search (team_id, updated_at desc, id desc)`;

/** Brings the rows of these customers up to date; of all of them with null (after a load with triggers switched off). */
const REFRESH = `
create function customer_search_refresh(ids uuid[]) returns void language sql as $fn$
  insert into customer_search as s (id, owner_id, team_id, updated_at, deleted, name, doc)
  select c.id, c.owner_id, c.team_id, c.updated_at, c.deleted_at is not null, customer_fold(c.name),
    concat_ws(E'\\n', search_fold(c.name), search_fold(c.tax_number), tax_number_key(c.tax_number), p.texts)
  from customer c
  left join lateral (
    select string_agg(case when kind = 'phone' then digits else search_fold(value) end, E'\\n' order by position, id) as texts
    from contact_point where customer_id = c.id
  ) p on true
  where ids is null or c.id = any(ids)
  order by c.id
  on conflict (id) do update
    set owner_id = excluded.owner_id, team_id = excluded.team_id, updated_at = excluded.updated_at,
      deleted = excluded.deleted, name = excluded.name, doc = excluded.doc
    where (s.owner_id, s.team_id, s.updated_at, s.deleted, s.name, s.doc)
      is distinct from (excluded.owner_id, excluded.team_id, excluded.updated_at, excluded.deleted, excluded.name, excluded.doc)
$fn$`;

const OF_CUSTOMERS = `
create function customer_search_of_customers() returns trigger language plpgsql as $fn$
begin
  if tg_op = 'INSERT' then
    perform customer_search_refresh(array(select id from new_rows));
  else
    perform customer_search_refresh(array(
      select n.id from new_rows n join old_rows o on o.id = n.id
      where (n.name, n.tax_number, n.owner_id, n.team_id, n.updated_at, n.deleted_at)
        is distinct from (o.name, o.tax_number, o.owner_id, o.team_id, o.updated_at, o.deleted_at)));
  end if;
  return null;
end $fn$;
create trigger search_customer_insert after insert on customer
  referencing new table as new_rows for each statement execute function customer_search_of_customers();
create trigger search_customer_update after update on customer
  referencing old table as old_rows new table as new_rows for each statement execute function customer_search_of_customers()`;

/** The customers are locked first: two writers of different phones of one customer must not each forget the other's. */
const OF_CONTACT_POINTS = `
create function customer_search_of_contact_points() returns trigger language plpgsql as $fn$
declare
  ids uuid[];
begin
  if tg_op = 'INSERT' then
    ids := array(select distinct customer_id from new_rows);
  elsif tg_op = 'UPDATE' then
    ids := array(select customer_id from new_rows union select customer_id from old_rows);
  else
    ids := array(select distinct customer_id from old_rows);
  end if;
  if cardinality(ids) > 0 then
    perform 1 from customer where id = any(ids) order by id for no key update;
    perform customer_search_refresh(ids);
  end if;
  return null;
end $fn$;
create trigger search_contact_point_insert after insert on contact_point
  referencing new table as new_rows for each statement execute function customer_search_of_contact_points();
create trigger search_contact_point_update after update on contact_point
  referencing old table as old_rows new table as new_rows for each statement execute function customer_search_of_contact_points();
create trigger search_contact_point_delete after delete on contact_point
  referencing old table as old_rows for each statement execute function customer_search_of_contact_points()`;
