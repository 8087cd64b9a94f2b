import type { FastifyReply, FastifyRequest } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { loggedPath } from '../logging/logging';

/** One line an answer: what was asked, how it ended, how long it took. Questions after one's health would drown the rest. */
export function logAccess(request: FastifyRequest, reply: FastifyReply): void {
  if (request.url.startsWith('/api/health')) return;
  const line = {
    method: request.method,
    path: loggedPath(request.url),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
  };
  if (line.status >= 500) PinoLogger.root.error(line, 'request failed');
  else PinoLogger.root.info(line, 'request answered');
}
