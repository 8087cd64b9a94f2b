import { defineList } from '@atrium/platform';

/** Recipients by state; kept once nothing is left to send, counted until then. */
export const COUNTS_SQL = `coalesce(m.counts, (select coalesce(jsonb_object_agg(s.state, s.n), '{}') from (
  select r.state, count(*)::int as n from mailing_recipient r where r.mailing_id = m.id group by r.state) s))`;

const count = (state: string): string => `coalesce((k.counts->>'${state}')::int, 0)`;

const STATES = ['queued', 'sending', 'sent', 'refused', 'unknown', 'excluded', 'cancelled'];

const ref = (alias: string): string =>
  `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`;

/** Mailings that are not in the bin. `{{write}}` and `{{send}}`: those the actor may change and send. */
export const mailingList = defineList({
  name: 'mailings',
  from: 'mailing m',
  id: 'm.id',
  alias: 'm',
  columns: 'm.*',
  where: ['m.deleted_at is null'],
  fields: {
    name: { sql: 'm.name', type: 'text', sortable: true },
    state: { sql: 'm.state', type: 'enum', sortable: true },
    ownerId: { sql: 'm.owner_id', type: 'uuid', nullable: true, user: true },
    senderAccountId: { sql: 'm.sender_account_id', type: 'uuid', nullable: true },
    startedAt: { sql: 'm.started_at', type: 'datetime', sortable: true, nullable: true },
    createdAt: { sql: 'm.created_at', type: 'datetime', sortable: true },
    updatedAt: { sql: 'm.updated_at', type: 'datetime', sortable: true },
    q: {
      sql: 'm.name',
      type: 'text',
      filter: (value) => ({
        sql: `(search_fold(m.name) like '%' || search_fold($$) || '%' or search_fold(m.subject) like '%' || search_fold($$) || '%')`,
        params: [value.replace(/[\\%_]/g, String.raw`\$&`), value.replace(/[\\%_]/g, String.raw`\$&`)],
      }),
    },
  },
  defaultSort: '-updatedAt',
  joins: `left join app_user o on o.id = m.owner_id
    left join app_user sb on sb.id = m.sent_by
    left join sender_account a on a.id = m.sender_account_id
    left join lateral (select ${COUNTS_SQL} as counts) k on true
    left join lateral (select true as ok where {{write}}) w on true
    left join lateral (select true as ok where {{send}}) s on true`,
  item: `json_build_object('id', m.id, 'name', m.name, 'subject', m.subject, 'body', m.body, 'language', m.language,
    'senderAccount', ${ref('a')}, 'audience', m.audience, 'state', m.state,
    'counts', json_build_object(${STATES.map((state) => `'${state}', ${count(state)}`).join(', ')}),
    'trouble', m.trouble, 'waitUntil', case when m.wait_until > now() then m.wait_until end,
    'frozenAt', m.frozen_at, 'startedAt', m.started_at, 'finishedAt', m.finished_at, 'sentBy', ${ref('sb')}, 'owner', ${ref('o')},
    'can', json_build_object('write', coalesce(w.ok, false), 'send', coalesce(s.ok, false)),
    'createdAt', m.created_at, 'updatedAt', m.updated_at, 'version', m.version)`,
});
