import { defineList } from '@atrium/platform';

/** Those that are not in the bin. */
export const __camel__List = defineList({
  name: '__table__',
  from: '__table__ t',
  id: 't.id',
  alias: 't',
  columns: 't.*',
  where: ['t.deleted_at is null'],
  fields: {
    name: { sql: 'search_fold(t.name)', type: 'text', sortable: true },
    createdAt: { sql: 't.created_at', type: 'datetime', sortable: true },
    updatedAt: { sql: 't.updated_at', type: 'datetime', sortable: true },
  },
  defaultSort: 'name',
  item: `json_build_object('id', t.id, 'name', t.name, 'createdAt', t.created_at, 'updatedAt', t.updated_at, 'version', t.version)`,
});
