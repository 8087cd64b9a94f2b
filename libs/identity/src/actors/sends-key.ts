import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request identifies itself by a key, sent on purpose. `Authorization: Basic` does not count: a browser adds that by
 * itself for a proxy in front of Atrium, and the session cookie still says who it is.
 */
export function sendsKey(headers: IncomingHttpHeaders): boolean {
  return /^Bearer\b/i.test(headers.authorization ?? '');
}
