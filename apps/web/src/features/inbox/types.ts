export interface Notification {
  id: string;
  kind: string;
  actor: { id: string; name: string } | null;
  /** The record it leads to; without a title for who may not see it any more. */
  subject: { type: string; id: string; title: string | null; hidden: boolean } | null;
  data: Record<string, unknown>;
  createdAt: string;
  readAt: string | null;
  quiet?: boolean;
}

/** What the open page hears (GET /live). */
export type LiveEvent =
  | {
      type: 'notification';
      id: string;
      kind: string;
      subject: { type: string; id: string } | null;
      data: Record<string, unknown>;
      quiet: boolean;
    }
  | { type: 'unread'; count: number }
  | { type: 'resync' };

export const notificationIcons: Readonly<Record<string, string>> = {
  reminder: 'i-lucide-alarm-clock',
  mention: 'i-lucide-at-sign',
  assigned: 'i-lucide-user-round-check',
  mailing: 'i-lucide-send',
  document: 'i-lucide-file-text',
  import: 'i-lucide-file-up',
  report: 'i-lucide-chart-column',
};
export const iconOfKind = (kind: string): string => notificationIcons[kind] ?? 'i-lucide-bell';
