import type { FastifyReply } from 'fastify';
import type { ByteRange } from '../storage/content-store';

/**
 * Nothing that was uploaded may ever act in this origin: it is handed over as something to save, the browser may not guess its type,
 * and should it be opened in a window all the same, that window has no origin, no scripts and loads nothing.
 */
export function makeHarmless(reply: FastifyReply): void {
  void reply
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-cache');
}

/** Content-Disposition with the name in ASCII for the old and whole for the rest (RFC 6266, 8187). */
export function disposition(kind: 'attachment' | 'inline', name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/**
 * The one range asked for; null when all is to be sent (also for several ranges: a server may), `unsatisfiable` when there is no such part.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (!match || (!match[1] && !match[2])) return null;
  const [, from, to] = match;
  const start = from ? Number(from) : Math.max(0, size - Number(to));
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1;
  if (from && to && Number(to) < Number(from)) return null;
  return start >= size || end < start ? 'unsatisfiable' : { start, end };
}
