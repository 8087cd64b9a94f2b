import { defineList, escapeLike } from '@atrium/platform';

const item = `json_build_object('id', t.id, 'name', t.name, 'kind', t.kind, 'format', t.format, 'language', t.language, 'active', t.active,
  'currentVersion', t.current_version, 'unknown', v.unknown, 'fileName', v.file_name,
  'updatedBy', case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end,
  'createdAt', t.created_at, 'updatedAt', t.updated_at, 'version', t.version)`;

/** Templates that have not been deleted. */
export const templateList = defineList({
  name: 'document_templates',
  from: 'document_template t',
  id: 't.id',
  alias: 't',
  columns: 't.*',
  joins: `join document_template_version v on v.template_id = t.id and v.number = t.current_version
    left join app_user u on u.id = t.updated_by`,
  where: ['t.deleted_at is null'],
  fields: {
    name: { sql: 'search_fold(t.name)', type: 'text', sortable: true },
    kind: { sql: 't.kind', type: 'enum', sortable: true },
    format: { sql: 't.format', type: 'enum' },
    language: { sql: 't.language', type: 'enum', sortable: true },
    active: { sql: 't.active', type: 'boolean' },
    createdAt: { sql: 't.created_at', type: 'datetime', sortable: true },
    updatedAt: { sql: 't.updated_at', type: 'datetime', sortable: true },
    q: {
      sql: 't.name',
      type: 'text',
      filter: (value) => ({ sql: 'search_fold(t.name) like search_fold($$)', params: [`%${escapeLike(value)}%`] }),
    },
  },
  defaultSort: 'name',
  item,
});
