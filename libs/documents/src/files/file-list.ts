import { defineList, escapeLike } from '@atrium/platform';
import { previewable } from './inspection/known-types';

const previewSql = (mime: string): string =>
  `case when ${mime} = 'application/pdf' then 'pdf' when ${mime} in (${previewable.map((type) => `'${type}'`).join(', ')}) then 'image' end`;

const version = (
  row: string,
): string => `'revision', ${row}.revision, 'name', ${row}.name, 'size', ${row}.size, 'mime', ${row}.mime,
  'warnings', ${row}.warnings, 'preview', ${previewSql(`${row}.mime`)}, 'sha256', ${row}.sha256, 'uploadedAt', ${row}.uploaded_at,
  'uploadedBy', case when u.id is not null then json_build_object('id', u.id, 'name', u.name) end`;

/** Files that are not in the bin. */
export const fileList = defineList({
  name: 'files',
  from: 'file f',
  id: 'f.id',
  alias: 'f',
  columns: 'f.*',
  where: ['f.deleted_at is null'],
  fields: {
    subjectType: { sql: 'f.subject_type', type: 'text' },
    subjectId: { sql: 'f.subject_id', type: 'uuid' },
    name: { sql: 'lower(f.name)', type: 'text', sortable: true },
    mime: { sql: 'f.mime', type: 'text' },
    size: { sql: 'f.size', type: 'number', sortable: true },
    origin: { sql: 'f.origin', type: 'enum' },
    uploadedAt: { sql: 'f.uploaded_at', type: 'datetime', sortable: true },
    uploadedBy: { sql: 'f.uploaded_by', type: 'uuid', nullable: true, user: true },
    createdAt: { sql: 'f.created_at', type: 'datetime', sortable: true },
    updatedAt: { sql: 'f.updated_at', type: 'datetime', sortable: true },
    deleted: { sql: '(f.deleted_at is not null)', type: 'boolean' },
    q: {
      sql: 'f.name',
      type: 'text',
      filter: (value) => ({ sql: 'search_fold(f.name) like search_fold($$)', params: [`%${escapeLike(value)}%`] }),
    },
  },
  defaultSort: '-uploadedAt',
  joins: 'left join app_user u on u.id = f.uploaded_by',
  item: `json_build_object('id', f.id, 'subject', json_build_object('type', f.subject_type, 'id', f.subject_id), ${version('f')},
    'origin', f.origin, 'deletedAt', f.deleted_at, 'createdAt', f.created_at, 'updatedAt', f.updated_at, 'version', f.version)`,
});

/** Files in the bin. */
export const fileBin = defineList({ ...fileList, name: 'files_bin', where: ['f.deleted_at is not null'] });

/** A file wherever it lies. */
export const anyFile = defineList({ ...fileList, name: 'files_any', where: [] });

/** All versions of a file, the newest first. */
export const VERSIONS_OF_FILE = `
select json_build_object(${version('v')}) as item
  from file_version v left join app_user u on u.id = v.uploaded_by
 where v.file_id = $1::uuid order by v.revision desc`;
