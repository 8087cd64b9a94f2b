import type { IncomingHttpHeaders } from 'node:http';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function isSafeMethod(method: string): boolean {
  return SAFE_METHODS.has(method.toUpperCase());
}

/**
 * Whether a browser says that another site's page sent this request. Browsers always send `Origin` with writes, and modern ones
 * `Sec-Fetch-Site` too; neither can be forged by a page. Scripts send neither and are not a cross-site danger: they have no
 * cookies of somebody else.
 */
export function isCrossSite(headers: IncomingHttpHeaders, host: string, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = headers.origin;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true; // "null" of a sandboxed frame, too
  const sender = new URL(origin).host;
  return sender !== host.toLowerCase() && !(publicUrl && sender === new URL(publicUrl).host);
}

/**
 * Whether a write's body is of a kind that a plain HTML form of another site cannot send unasked. Multipart is the exception, for
 * files; there the origin check stands alone.
 */
export function isAcceptedBody(headers: IncomingHttpHeaders): boolean {
  if (headers['content-type'] === undefined) return true;
  const mime = mimeOf(headers);
  return mime === 'application/json' || mime === 'application/merge-patch+json' || mime === 'multipart/form-data';
}

/** What plain HTML forms and mail programs that unsubscribe with one click send; only for routes that are open to other sites anyway. */
export const isForm = (headers: IncomingHttpHeaders): boolean =>
  mimeOf(headers) === 'application/x-www-form-urlencoded';

const mimeOf = (headers: IncomingHttpHeaders): string =>
  (headers['content-type']?.split(';', 1)[0] ?? '').trim().toLowerCase();
