import { reactive } from 'vue';
import type { LoggedKind, Subject } from '#web/features/timeline/types.ts';

/** The one dialog that writes something down about a record that is not on the screen as a whole; QuickLog shows it. */
export const quickLog = reactive<{ open: boolean; kind: LoggedKind; subject: Subject | null }>({
  open: false,
  kind: 'call',
  subject: null,
});

export function openQuickLog(kind: LoggedKind, subject: Subject): void {
  Object.assign(quickLog, { open: true, kind, subject });
}

/** Things happen with customers and deals. */
export const canHappen = (subject: { type: string } | null): boolean =>
  subject?.type === 'customer' || subject?.type === 'deal';
