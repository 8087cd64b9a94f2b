import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes for a URL, a cookie or a header. */
export function newToken(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** Tokens are random, so a plain hash is enough to make a stolen database useless for signing in. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
