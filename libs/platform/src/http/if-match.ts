import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BadRequestError, PreconditionRequiredError } from '../errors/app-error';

/** The version in If-Match: `"3"`, `W/"3"` or `3`. */
export function parseIfMatch(header: string | undefined): number {
  if (!header) throw new PreconditionRequiredError();
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim());
  if (!match) throw new BadRequestError('bad_version', 'If-Match must carry the version from the ETag.');
  return Number(match[1]);
}

/** The version a change is based on. Missing → 428. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  parseIfMatch(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** Documents If-Match on a route. */
export const ApiIfMatch = (): MethodDecorator =>
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'Version being changed, as in the ETag.',
    schema: { type: 'string' },
  });

/** Sets ETag from the record's version and passes the record on. */
export function withEtag<T extends { version: number }>(reply: FastifyReply, record: T): T {
  void reply.header('etag', `"${record.version}"`);
  return record;
}
