import { defineList } from '@atrium/platform';

/** Accounts with what may be known of them; the password is not among it. `{{write}}`: those the actor may change. */
export const senderAccountList = defineList({
  name: 'sender_accounts',
  from: 'sender_account a',
  id: 'a.id',
  alias: 'a',
  columns: 'a.*',
  where: ['a.deleted_at is null'],
  fields: {
    name: { sql: 'a.name', type: 'text', sortable: true },
    fromAddress: { sql: 'a.from_address', type: 'text', sortable: true },
    active: { sql: 'a.active', type: 'boolean' },
    shared: { sql: 'a.shared', type: 'boolean' },
    ownerId: { sql: 'a.owner_id', type: 'uuid', nullable: true, user: true },
    createdAt: { sql: 'a.created_at', type: 'datetime', sortable: true },
  },
  defaultSort: 'name',
  joins: `left join app_user o on o.id = a.owner_id
    left join lateral (select coalesce(sum(u.used), 0)::int as used from sender_usage u
      where u.account_id = a.id and u.slot > now() - interval '24 hours') today on true
    left join lateral (select true as ok where {{write}}) can on true`,
  item: `json_build_object('id', a.id, 'name', a.name, 'fromName', a.from_name, 'fromAddress', a.from_address, 'replyTo', a.reply_to,
    'host', a.host, 'port', a.port, 'security', a.security, 'userName', a.user_name, 'hasPassword', a.password_sealed is not null,
    'perMinute', a.per_minute, 'perDay', a.per_day, 'sentToday', today.used, 'shared', a.shared, 'house', a.house, 'active', a.active,
    'testedAt', a.tested_at, 'testProblem', a.test_problem,
    'owner', case when o.id is null then null else json_build_object('id', o.id, 'name', o.name) end,
    'can', json_build_object('write', coalesce(can.ok, false)),
    'createdAt', a.created_at, 'updatedAt', a.updated_at, 'version', a.version)`,
});
