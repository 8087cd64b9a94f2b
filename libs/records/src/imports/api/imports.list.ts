import { defineList } from '@atrium/platform';

/** Imports, newest first. */
export const importsList = defineList({
  name: 'imports',
  from: 'import i',
  id: 'i.id',
  columns: 'i.id, i.version, i.file_name, i.target, i.state, i.counts, i.owner_id, i.created_at, i.finished_at',
  alias: 'i',
  fields: {
    fileName: { sql: 'i.file_name', type: 'text', sortable: true },
    target: { sql: 'i.target', type: 'text' },
    state: { sql: 'i.state', type: 'enum' },
    ownerId: { sql: 'i.owner_id', type: 'uuid', user: true },
    createdAt: { sql: 'i.created_at', type: 'datetime', sortable: true },
  },
  defaultSort: '-createdAt',
  item: `json_build_object('id', i.id, 'version', i.version, 'fileName', i.file_name, 'target', i.target, 'state', i.state, 'counts', i.counts,
    'ownerId', i.owner_id, 'createdAt', i.created_at, 'finishedAt', i.finished_at)`,
});
