import { type SqlCondition, SqlParams } from '@atrium/platform';
import { type PersonalField, personalSql } from '../letters/personal-fields';

/** Why somebody of the audience gets no letter. */
export const EXCLUSIONS = [
  'in_bin',
  'no_address',
  'bad_address',
  'unsubscribed',
  'refused_earlier',
  'duplicate',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

export interface Selected {
  /** `select id …` of those on the list, and of those the list would show were they not in the bin. */
  present: SqlCondition;
  binned: SqlCondition;
}

/** As the DTOs and the mail transport understand it; PostgreSQL's regular expressions. */
const ADDRESS = String.raw`^[^\s@<>()\[\],;:\\"]+@[^\s@<>()\[\],;:\\".]+(\.[^\s@<>()\[\],;:\\".]+)*$`;

/**
 * The audience as common table expressions, the last of them `judged (id, name, address, key, personal, reason)`: one row for each
 * customer, `reason` null for whoever gets the letter. The same statement counts, shows and freezes, so that what was promised is
 * what happens.
 */
export function judgedSql(selected: Selected, fields: readonly PersonalField[], params: SqlParams): string {
  return `with chosen as (
    select id, false as binned from (${params.condition(selected.present)}) p
    union all select id, true from (${params.condition(selected.binned)}) b
  ), pointed as (
    select c.id, c.name, ch.binned, e.value as address, lower(coalesce(nullif(e.normalized, ''), btrim(e.value))) as key,
      ${personalSql(fields)} as personal
    from chosen ch join customer c on c.id = ch.id
    left join lateral (select p.value, p.normalized from contact_point p where p.customer_id = c.id and p.kind = 'email'
      order by p.position, p.id limit 1) e on true
  ), found as (
    select *, case when binned then 'in_bin' when coalesce(key, '') = '' then 'no_address'
      when length(key) > 254 or key !~ ${params.add(ADDRESS)} then 'bad_address'
      when exists (select 1 from mail_suppression s where s.address = key and s.kind = 'unsubscribed' and s.revoked_at is null)
        then 'unsubscribed'
      when exists (select 1 from mail_suppression s where s.address = key and s.kind = 'refused' and s.revoked_at is null)
        then 'refused_earlier' end as obstacle
    from pointed
  ), judged as (
    select id, name, address, key, personal, coalesce(obstacle, case when row_number() over (partition by key, obstacle order by id) > 1
      then 'duplicate' end) as reason
    from found
  )`;
}
