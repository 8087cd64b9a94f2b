import { useI18n } from 'vue-i18n';
import type { Notification } from '#web/features/inbox/types.ts';

type About = Pick<Notification, 'kind' | 'data'> & {
  actor?: Notification['actor'];
  subject: { title?: string | null } | null;
};
const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a notification says: what it is about in one line, and what happened in another. Kinds that nobody knows say their record. */
export function useNotificationText() {
  const { t, te } = useI18n();

  const title = ({ kind, data, subject }: About): string =>
    words(data.title) ||
    words(data.name) ||
    subject?.title ||
    (te(`inbox.kinds.${kind}`) ? t(`inbox.kinds.${kind}`) : kind);

  function text({ kind, data, actor, subject }: About): string {
    const name = actor?.name ?? words(data.by) ?? '';
    if (kind === 'mention') return words(data.excerpt) || t('inbox.text.mention', { name });
    if (kind === 'assigned') return name ? t('inbox.text.assigned', { name }) : t('inbox.kinds.assigned');
    const more = words(data.text) || words(data.message);
    if (more) return more;
    const about = subject?.title ?? '';
    if (about && about !== title({ kind, data, subject })) return about;
    return te(`inbox.kinds.${kind}`) ? t(`inbox.kinds.${kind}`) : '';
  }

  return { title, text };
}
