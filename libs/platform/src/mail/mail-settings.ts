import { isEmail } from '../http/values';
import type { MailAddress, SmtpServer } from './mail';
import { isPrivateAddress } from './mail-host';

/** `smtps://user:password@mail.example.com:465`, `smtp://mail.example.com:587` (STARTTLS), `smtp://localhost:25?security=none`. */
export function parseSmtpUrl(raw: string): SmtpServer | null {
  if (!URL.canParse(raw)) return null;
  const url = new URL(raw);
  if (!['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname) return null;
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const loopback = host === 'localhost' || (/^[\d.:a-f]+$/i.test(host) && isPrivateAddress(host));
  const usual = url.protocol === 'smtps:' ? 'tls' : loopback ? 'none' : 'starttls';
  const security = url.searchParams.get('security') ?? usual;
  if (security !== 'none' && security !== 'starttls' && security !== 'tls') return null;
  return {
    host,
    port: Number(url.port) || (security === 'tls' ? 465 : security === 'none' ? 25 : 587),
    security,
    user: url.username ? decodeURIComponent(url.username) : undefined,
    password: url.password ? decodeURIComponent(url.password) : undefined,
    // The administrator has named it in the settings of the installation.
    mayBePrivate: true,
  };
}

/** `Sales of Acme <sales@acme.example>` or a bare address. */
export function parseMailFrom(raw: string): MailAddress | null {
  const match = /^\s*(?:"?([^"<>\r\n]*?)"?\s*<([^<>\s]+)>|([^<>\s]+))\s*$/.exec(raw);
  const address = match?.[2] ?? match?.[3];
  if (!address || !isEmail(address)) return null;
  return match?.[1] ? { name: match[1].trim(), address } : { address };
}
