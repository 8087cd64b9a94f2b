/** One field of a change, as GET /changes answers it. */
export interface FieldChange {
  field: string;
  type: string;
  before: unknown;
  after: unknown;
  beforeTitle: string | null;
  afterTitle: string | null;
}

export interface ChangeActor {
  type: string;
  id: string | null;
  name: string | null;
}

/** One write to one record. */
export interface Change {
  seq: number;
  at: string;
  actor: ChangeActor;
  source: string;
  requestId: string | null;
  batchId: string | null;
  operation: 'insert' | 'update' | 'delete';
  subjectType: string;
  subjectId: string;
  fields: FieldChange[];
}

export type Headline = 'created' | 'changed' | 'binned' | 'restored' | 'deleted';

/** What one did in one go: all writes of one request. */
export interface HistoryEntry {
  key: string;
  at: string;
  actor: ChangeActor;
  source: string;
  batchId: string | null;
  headline: Headline;
  rows: HistoryRow[];
}

/** A line of an entry: a field with before and after, or a part (contact point, product …) that came or went. */
export type HistoryRow =
  | { kind: 'field'; key: string; change: Change; field: FieldChange; part: boolean }
  | { kind: 'part'; key: string; change: Change };

/**
 * Columns that only say whose part it is or where it stands among the others, what the headline or another line says already, and
 * bookkeeping of the machinery.
 */
const silent: Readonly<Record<string, readonly string[]>> = {
  contactPoint: ['customerId', 'position'],
  address: ['customerId', 'position'],
  relationship: ['fromId'],
  dealProduct: ['dealId', 'position'],
  stage: ['pipelineId'],
  rolePermission: ['roleId'],
  activity: ['subjectType', 'subjectId'],
  activityOutcome: ['key'],
  task: ['subjectType', 'subjectId', 'doneBy'],
  notificationSetting: ['userId'],
  file: ['subjectType', 'sha256', 'mime', 'warnings', 'uploadedBy'],
  document: ['subjectType', 'subjectId', 'seriesId', 'batchId', 'requestUserId', 'input'],
  documentTemplate: ['readyKey'],
  mailingDecision: ['mailingId', 'recipientIds'],
  import: ['apiKeyId', 'options', 'mapping'],
};
const bin = ['deletedAt', 'deletedBy'];

/** Logged fields of a type that nobody wants to read. */
export const silentFields = (type: string): readonly string[] => silent[type] ?? [];

/** Writes of one request become one entry; writes without a request stand alone. The record itself comes before its parts. */
export function groupChanges(changes: readonly Change[], subjectType: string): HistoryEntry[] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (
      group &&
      first &&
      change.requestId !== null &&
      first.requestId === change.requestId &&
      first.batchId === change.batchId
    )
      group.push(change);
    else groups.push([change]);
  }
  return groups
    .map((group) => entryOf(group, subjectType))
    .filter((entry) => entry.rows.length > 0 || entry.headline !== 'changed');
}

function entryOf(group: readonly Change[], subjectType: string): HistoryEntry {
  const [newest] = group as [Change, ...Change[]];
  const isRoot = (change: Change): boolean => change.subjectType === subjectType;
  const ordered = [...group.filter(isRoot), ...group.filter((change) => !isRoot(change)).toReversed()];
  return {
    key: String(newest.seq),
    at: newest.at,
    actor: newest.actor,
    source: newest.source,
    batchId: newest.batchId,
    headline: headlineOf(group.filter(isRoot)),
    rows: ordered.flatMap((change) => rowsOf(change, !isRoot(change))),
  };
}

function headlineOf(root: readonly Change[]): Headline {
  if (root.some((change) => change.operation === 'insert')) return 'created';
  if (root.some((change) => change.operation === 'delete')) return 'deleted';
  const binned = root.flatMap((change) => change.fields).find((field) => field.field === 'deletedAt');
  if (!binned) return 'changed';
  return binned.after === null ? 'restored' : 'binned';
}

function rowsOf(change: Change, part: boolean): HistoryRow[] {
  if (part && change.operation !== 'update') return [{ kind: 'part', key: String(change.seq), change }];
  return shownFields(change).map((field) => ({
    kind: 'field',
    key: `${change.seq}.${field.field}`,
    change,
    field,
    part,
  }));
}

/** The fields worth showing: no bookkeeping, and no currency beside its amount. */
export function shownFields(change: Change): FieldChange[] {
  const hidden = [...bin, ...silentFields(change.subjectType)];
  const amounts = new Set(change.fields.filter((field) => field.type === 'money').map((field) => field.field));
  return change.fields.filter(({ field }) => !hidden.includes(field) && !isCurrencyOf(field, amounts));
}

function isCurrencyOf(field: string, amounts: ReadonlySet<string>): boolean {
  if (field === 'currency') return amounts.size > 0;
  return field.endsWith('Currency') && amounts.has(field.slice(0, -'Currency'.length));
}

/** The currency that an amount had on one side of the change, when the change says it. */
export function currencyOf(change: Change, field: string, side: 'before' | 'after'): string | null {
  const own =
    change.fields.find((one) => one.field === `${field}Currency`) ??
    change.fields.find((one) => one.field === 'currency');
  const value = own?.[side] ?? own?.before ?? own?.after;
  return typeof value === 'string' ? value : null;
}

/** What putting an entry back would write: the fields of the record itself as they were before. */
export function valuesBefore(entry: HistoryEntry): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const row of entry.rows) {
    if (row.kind === 'field' && !row.part && row.change.operation === 'update')
      values[row.field.field] = row.field.before;
  }
  return values;
}

/** Long texts are compared word by word. */
export function isLongText(field: FieldChange): boolean {
  const texts = [field.before, field.after];
  return (
    texts.every((text) => typeof text === 'string') &&
    texts.some((text) => (text as string).length > 60 || (text as string).includes('\n'))
  );
}
