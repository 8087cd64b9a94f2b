import { defineList, escapeLike } from '@atrium/platform';

const user = (alias: string): string =>
  `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`;
const record = (column: string, alias: string): string =>
  `case when p.${column} is null then null else json_build_object('hidden', ${alias}.id is null, 'id', ${alias}.id, 'name', ${alias}.name) end`;

/** Papers whose record the reader may see; what they name beside it may still be hidden. */
export const paperList = defineList({
  name: 'documents',
  from: 'document p',
  id: 'p.id',
  alias: 'p',
  columns: 'p.*',
  joins: `join document_template t on t.id = p.template_id left join app_user cu on cu.id = p.created_by
    left join customer c on c.id = p.customer_id and {{customerVisible}} left join deal d on d.id = p.deal_id and {{dealVisible}}`,
  fields: {
    number: { sql: 'p.number', type: 'text', sortable: true, nullable: true },
    kind: { sql: 'p.kind', type: 'enum', sortable: true },
    state: { sql: 'p.state', type: 'enum' },
    subjectType: { sql: 'p.subject_type', type: 'enum' },
    subjectId: { sql: 'p.subject_id', type: 'uuid' },
    dealId: { sql: 'p.deal_id', type: 'uuid', nullable: true },
    customerId: { sql: 'p.customer_id', type: 'uuid', nullable: true },
    templateId: { sql: 'p.template_id', type: 'uuid' },
    batchId: { sql: 'p.batch_id', type: 'uuid', nullable: true },
    amount: { sql: 'p.amount', type: 'number', sortable: true, nullable: true },
    createdBy: { sql: 'p.created_by', type: 'uuid', nullable: true, user: true },
    madeAt: { sql: 'p.made_at', type: 'datetime', sortable: true, nullable: true },
    createdAt: { sql: 'p.created_at', type: 'datetime', sortable: true },
    updatedAt: { sql: 'p.updated_at', type: 'datetime', sortable: true },
    q: {
      sql: 'p.title',
      type: 'text',
      filter: (value) => ({
        sql: `(search_fold(p.title) like search_fold($$) or search_fold(coalesce(p.number, '')) like search_fold($$))`,
        params: [`%${escapeLike(value)}%`, `%${escapeLike(value)}%`],
      }),
    },
  },
  defaultSort: '-createdAt',
  item: `json_build_object('id', p.id, 'kind', p.kind, 'state', p.state, 'number', p.number, 'title', p.title,
    'subjectType', p.subject_type, 'subjectId', p.subject_id, 'customer', ${record('customer_id', 'c')}, 'deal', ${record('deal_id', 'd')},
    'templateId', p.template_id, 'templateName', t.name, 'language', p.language, 'format', p.format,
    'amount', case when p.amount is null then null else json_build_object('amount', p.amount::text, 'currency', p.currency) end,
    'fileId', p.file_id, 'currentVersion', p.current_version, 'problem', p.problem, 'batchId', p.batch_id, 'madeAt', p.made_at,
    'createdBy', ${user('cu')}, 'createdAt', p.created_at, 'updatedAt', p.updated_at, 'version', p.version)`,
});

/** The versions of a paper, the newest first. */
export const VERSIONS_OF_PAPER = `
select v.number, v.file_id as "fileId", v.file_revision as "fileRevision", tv.number as "templateVersion", v.made_at as "madeAt",
  ${user('u')} as "madeBy"
from document_version v join document_template_version tv on tv.id = v.template_version_id left join app_user u on u.id = v.made_by
where v.document_id = $1::uuid order by v.number desc`;
