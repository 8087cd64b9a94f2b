import { useI18n } from 'vue-i18n';
import type { MailProblem } from '#web/features/mailings/types.ts';

const KNOWN = ['EDNS', 'ESOCKET', 'ECONNECTION', 'ETIMEDOUT', 'ETLS', 'EAUTH', 'private_host', 'worker_lost'];

/** What a mail server's trouble means, in words; the server's own words follow. */
export function useMailWords() {
  const { t, te } = useI18n();

  function problem(found: MailProblem | null): string {
    if (!found) return '';
    const known = KNOWN.includes(found.code) ? `mailings.trouble.${found.code}` : `mailings.trouble.${found.stage}`;
    const what = te(known) ? t(known) : t('mailings.trouble.other');
    return `${what} ${found.response}`;
  }

  return { problem };
}
