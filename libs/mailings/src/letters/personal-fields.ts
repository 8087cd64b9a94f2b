/** What a letter can say of the person it goes to: `{{customer.firstName|friend}}`. The SQL reads `c`, a row of customer. */
export const PERSONAL_FIELDS = {
  'customer.name': 'c.name',
  'customer.firstName': 'c.first_name',
  'customer.middleName': 'c.middle_name',
  'customer.lastName': 'c.last_name',
  'customer.industry': 'c.industry',
  'customer.city': `(select a.city from address a where a.customer_id = c.id and a.city <> '' order by a.position, a.id limit 1)`,
  'customer.company': `(select e.name from relationship r join customer e on e.id = r.to_id and e.deleted_at is null
    where r.from_id = c.id and r.type = 'employment' and r.ended_on is null order by r.id desc limit 1)`,
  'owner.name': '(select u.name from app_user u where u.id = c.owner_id)',
  'owner.email': '(select u.email from app_user u where u.id = c.owner_id)',
} as const satisfies Record<string, string>;

export type PersonalField = keyof typeof PERSONAL_FIELDS;

export const PERSONAL_FIELD_NAMES = Object.keys(PERSONAL_FIELDS) as PersonalField[];

/** Values of one person; what is not known is missing. */
export type PersonalValues = Readonly<Record<string, string | null | undefined>>;

export const isPersonalField = (name: string): name is PersonalField => Object.hasOwn(PERSONAL_FIELDS, name);

/** SQL that makes the values of these fields for customer `c`. The names are ours, never a caller's. */
export function personalSql(fields: readonly PersonalField[]): string {
  const pairs = fields.map((field) => `'${field}', ${PERSONAL_FIELDS[field]}`);
  return `jsonb_strip_nulls(jsonb_build_object(${pairs.join(', ')}))`;
}
