import { defineList } from '@atrium/platform';

/** The ledger of one mailing. `{{customerVisible}}`: customers the reader may see; the others have neither name nor address. */
export const recipientList = defineList({
  name: 'mailing_recipients',
  from: 'mailing_recipient r join customer rc on rc.id = r.customer_id',
  id: 'r.id',
  alias: 'r',
  columns: 'r.*',
  where: [],
  fields: {
    mailingId: { sql: 'r.mailing_id', type: 'uuid' },
    state: { sql: 'r.state', type: 'enum' },
    reason: { sql: 'r.reason', type: 'enum', nullable: true },
    customerId: { sql: 'r.customer_id', type: 'uuid' },
    address: { sql: 'r.address', type: 'text', nullable: true },
    at: { sql: 'r.at', type: 'datetime', sortable: true },
    id: { sql: 'r.id', type: 'uuid', sortable: true },
    q: {
      sql: 'r.name',
      type: 'text',
      filter: (value) => ({
        sql: `(search_fold(rc.name) like '%' || search_fold($$) || '%' or r.address_normalized like '%' || lower($$) || '%')`,
        params: [value.replace(/[\\%_]/g, String.raw`\$&`), value.replace(/[\\%_]/g, String.raw`\$&`)],
      }),
    },
  },
  defaultSort: 'id',
  joins:
    'left join customer c on c.id = r.customer_id and {{customerVisible}} left join app_user d on d.id = r.decided_by',
  item: `json_build_object('id', r.id, 'mailingId', r.mailing_id,
    'customer', json_build_object('id', r.customer_id, 'name', c.name, 'hidden', c.id is null),
    'address', case when c.id is null then null else r.address end, 'state', r.state, 'reason', r.reason, 'attempts', r.attempts,
    'nextAttemptAt', case when r.state = 'queued' and r.attempts > 0 then r.next_attempt_at end, 'messageId', r.message_id,
    'code', r.code, 'response', case when c.id is null then null else r.response end, 'at', r.at,
    'decidedBy', case when d.id is null then null else json_build_object('id', d.id, 'name', d.name) end, 'decidedAt', r.decided_at)`,
});
