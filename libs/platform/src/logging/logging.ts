import type { Params } from 'nestjs-pino';
import type { IncomingMessage } from 'node:http';

/** Structured logs: what happened, how long, to which request; never bodies, queries, cookies or keys (they hold people's data). */
export function loggerOptions(level: string): Params {
  return {
    pinoHttp: {
      level,
      genReqId: (request: IncomingMessage) => (request as IncomingMessage & { id?: string }).id ?? 'unknown',
      autoLogging: { ignore: (request) => (request.url ?? '').startsWith('/api/health') },
      quietReqLogger: true,
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          path: (request.url.split('?')[0] ?? '').replace(/(\/invitations?\/)[^/]+/, '$1…'),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
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
