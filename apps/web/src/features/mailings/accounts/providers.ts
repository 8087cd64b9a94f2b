import type { Security } from '#web/features/mailings/types.ts';

export interface Guess {
  host: string;
  port: number;
  security: Security;
}

const google: Guess = { host: 'smtp.gmail.com', port: 465, security: 'tls' };
const microsoft: Guess = { host: 'smtp.office365.com', port: 587, security: 'starttls' };
const yandex: Guess = { host: 'smtp.yandex.ru', port: 465, security: 'tls' };
const mailRu: Guess = { host: 'smtp.mail.ru', port: 465, security: 'tls' };
const known: Record<string, Guess> = {
  'gmail.com': google,
  'googlemail.com': google,
  'outlook.com': microsoft,
  'hotmail.com': microsoft,
  'live.com': microsoft,
  'yandex.ru': yandex,
  'ya.ru': yandex,
  'yandex.com': yandex,
  'mail.ru': mailRu,
  'inbox.ru': mailRu,
  'bk.ru': mailRu,
  'list.ru': mailRu,
  'yahoo.com': { host: 'smtp.mail.yahoo.com', port: 465, security: 'tls' },
  'icloud.com': { host: 'smtp.mail.me.com', port: 587, security: 'starttls' },
};

/** The server of an address: of the big providers as they say themselves, of others as most have it. */
export function guessServer(address: string): Guess | null {
  const domain = /@([^\s@]+\.[^\s@]{2,})$/.exec(address.trim().toLowerCase())?.[1];
  return domain ? (known[domain] ?? { host: `mail.${domain}`, port: 465, security: 'tls' }) : null;
}
