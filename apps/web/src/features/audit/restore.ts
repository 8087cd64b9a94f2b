import { api, ProblemError } from '#web/app/api.ts';
import { queryClient } from '#web/app/query.ts';
import type { Change, ChangeActor, FieldChange } from '#web/features/audit/history.ts';

/** Which version: right after a change, at a time, or what was before the deletion. */
export type Version = { seq: string } | { at: string } | { deleted: true };

export interface RestoreConflict {
  code: string;
  field: string | null;
}

export interface RestoredField extends FieldChange {
  changedBy: ChangeActor | null;
  changedAt: string | null;
}

/** One row that a restore would write; `before` is now, `after` is then. */
export interface RestoreItem {
  key: string;
  subjectType: string;
  subjectId: string;
  title: string | null;
  operation: 'insert' | 'update' | 'delete';
  fields: RestoredField[];
  conflicts: RestoreConflict[];
}

export interface RestorePreview {
  token: string;
  items: RestoreItem[];
  possible: boolean;
}

const path = (type: string, id: string): string => `/records/${type}/${id}/restore`;

export const previewRestore = (type: string, id: string, version: Version): Promise<RestorePreview> =>
  api.post<RestorePreview>(`${path(type, id)}/preview`, version);

/** Carries out what was shown. Answers how to take it back. */
export async function restore(
  type: string,
  id: string,
  version: Version,
  token: string,
  leaveOut: readonly string[] = [],
): Promise<() => Promise<void>> {
  const { undoSeq } = await api.post<{ restored: number; undoSeq: number }>(path(type, id), {
    ...version,
    token,
    ...(leaveOut.length ? { leaveOut } : {}),
  });
  void queryClient.invalidateQueries();
  return async () => {
    const back: Version = { seq: String(undoSeq) };
    const shown = await previewRestore(type, id, back);
    await api.post(path(type, id), { ...back, token: shown.token });
    void queryClient.invalidateQueries();
  };
}

interface Difference {
  subjectType: string;
  subjectId: string;
  operation: 'insert' | 'update' | 'delete';
  fields: FieldChange[];
}

const turned = { insert: 'delete', delete: 'insert', update: 'update' } as const;

/** For who may read the past but not write it back: the same view, without a token. */
export async function compareWithNow(type: string, id: string, version: Version): Promise<RestoreItem[]> {
  if ('deleted' in version) return [];
  const query = 'seq' in version ? { fromSeq: version.seq } : { from: version.at };
  const { items } = await api.get<{ items: Difference[] }>(`/records/${type}/${id}/compare`, query);
  return items.map(({ subjectType, subjectId, operation, fields }) => ({
    key: `${subjectType}:${subjectId}`,
    subjectType,
    subjectId,
    title: null,
    operation: turned[operation],
    conflicts: [],
    fields: fields.map((field) => ({
      ...field,
      before: field.after,
      after: field.before,
      beforeTitle: field.afterTitle,
      afterTitle: field.beforeTitle,
      changedBy: null,
      changedAt: null,
    })),
  }));
}

/** Records that are not written back, or not by this reader, are still looked at. */
export const isReadOnly = (error: unknown): boolean =>
  error instanceof ProblemError && (error.status === 403 || error.code === 'not_restorable');

/** The form in which names and values of changes are written. */
export const asChange = (item: RestoreItem): Change => ({
  seq: 0,
  at: '',
  actor: { type: 'user', id: null, name: null },
  source: 'restore',
  requestId: null,
  batchId: null,
  operation: item.operation,
  subjectType: item.subjectType,
  subjectId: item.subjectId,
  fields: item.fields,
});
