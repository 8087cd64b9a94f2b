export const SESSION_COOKIE = 'atrium_session';

/** A session ends after so many days without use, and in any case after the longer time. */
export const SESSION_SLIDES_DAYS = 30;
export const SESSION_LASTS_DAYS = 90;

/** The session token among a request's cookies. */
export function sessionToken(header: string | undefined): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, value] = pair.split('=', 2);
    if (name?.trim() === SESSION_COOKIE && value && /^[\w-]{43}$/.test(value.trim())) return value.trim();
  }
  return null;
}

/** The cookie of a new session. The server decides when it ends; the browser keeps it as long as it could possibly last. */
export function sessionCookie(token: string, secure: boolean): string {
  return cookie(token, SESSION_LASTS_DAYS * 86_400, secure);
}

/** Takes the cookie away from the browser. */
export function endedCookie(secure: boolean): string {
  return cookie('', 0, secure);
}

function cookie(value: string, maxAge: number, secure: boolean): string {
  return `${SESSION_COOKIE}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
