import type { Params } from 'nestjs-pino';
import { destination } from 'pino';
import { requestContext } from '../actor/request-context';

/**
 * Structured logs: what happened, how long, to which request; never bodies, queries, cookies or keys (they hold people's data). Requests
 * are logged by a hook (access-log.ts) instead of pino's middleware, which makes a logger for each: a fifth of the CPU time of a card.
 */
export function loggerOptions(level: string): Params {
  return {
    forRoutes: [],
    pinoHttp: {
      level,
      // Many lines go out at once: writing each by itself was a tenth of the CPU time of a request. The end of the process writes the rest.
      stream: destination({ sync: false, minLength: 4096, periodicFlush: 500 }),
      mixin: () => {
        const context = requestContext.current();
        return context ? { reqId: context.requestId } : {};
      },
      serializers: {
        err: (error: Error & { code?: unknown; constraint?: unknown }) => ({
          type: error.name,
          message: error.message.split('\n')[0]?.slice(0, 300),
          code: error.code,
          constraint: error.constraint,
          stack: error.stack,
        }),
      },
    },
  };
}

/** The address of a request as it may be written down: without its query, and without the secret in the address of an invitation. */
export const loggedPath = (url: string): string =>
  (url.split('?', 1)[0] ?? '').replace(/(\/invitations?\/)[^/]+/, '$1…');
