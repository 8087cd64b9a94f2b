/** About two rows a customer: how it came, and for most how it was changed since. Shaped as the triggers shape them. */
const CREATED = `
insert into change (at, actor_id, actor_type, source, subject_type, subject_id, root_type, root_id, operation, after)
select created_at, created_by, 'user', 'web', 'customer', id, 'customer', id, 'insert',
  jsonb_strip_nulls(jsonb_build_object('kind', kind, 'name', name, 'firstName', first_name, 'lastName', last_name, 'roles', roles,
    'industry', industry, 'country', country, 'language', language, 'ownerId', owner_id))
from customer order by created_at`;

const PHONE_ADDED = `
insert into change (at, actor_id, actor_type, source, subject_type, subject_id, root_type, root_id, operation, after)
select p.created_at, c.created_by, 'user', 'web', 'contactPoint', p.id, 'customer', c.id, 'insert',
  jsonb_build_object('kind', p.kind, 'value', p.value)
from contact_point p join customer c on c.id = p.customer_id where p.kind = 'email' order by p.created_at`;

const UPDATED = `
insert into change (at, actor_id, actor_type, source, subject_type, subject_id, root_type, root_id, operation, before, after)
select updated_at, updated_by, 'user', 'web', 'customer', id, 'customer', id, 'update',
  jsonb_build_object('ownerId', null), jsonb_build_object('ownerId', owner_id)
from customer where owner_id is not null and kind = 'company' order by updated_at`;

/** @param {import('pg').Client} client */
export async function createChanges(client) {
  for (const sql of [CREATED, PHONE_ADDED, UPDATED]) await client.query(sql);
}
