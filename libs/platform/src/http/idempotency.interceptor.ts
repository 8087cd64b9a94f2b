import { createHash } from 'node:crypto';
import {
  CallHandler,
  CustomDecorator,
  ExecutionContext,
  Injectable,
  NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { lastValueFrom, Observable, of } from 'rxjs';
import { Actor } from '../actor/actor';
import { UnitOfWork } from '../database/unit-of-work';
import { BadRequestError, ConflictError } from '../errors/app-error';

interface StoredAnswer {
  route: string;
  request_hash: string;
  status: number;
  body: unknown;
}

const NOT_REPLAYED = 'atrium:not-replayed';

/**
 * For routes whose answer carries a secret (it would lie in the table of answers for a day) or that count failed attempts (the
 * count must outlive the failure): Idempotency-Key has no effect there.
 */
export const NotReplayed = (): CustomDecorator => SetMetadata(NOT_REPLAYED, true);

/**
 * `Idempotency-Key` on POST: the key is taken in the same transaction as the write, so a request repeated after a lost answer
 * gets the first answer again, and two at once become one. Multipart uploads are not covered.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor }>();
    const key = request.headers['idempotency-key'];
    const { actor } = request;
    if (request.method !== 'POST' || key === undefined || !actor || isMultipart(request)) return next.handle();
    if (Reflect.getMetadata(NOT_REPLAYED, context.getHandler())) return next.handle();
    if (typeof key !== 'string' || key.length < 1 || key.length > 200)
      throw new BadRequestError('bad_idempotency_key', 'Idempotency-Key must have 1 to 200 characters.');
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const body = await this.unitOfWork.run(actor, () => this.once(request, reply, actor, key, next));
    return of(body);
  }

  private async once(
    request: FastifyRequest,
    reply: FastifyReply,
    actor: Actor,
    key: string,
    next: CallHandler,
  ): Promise<unknown> {
    const owner = actor.apiKeyId ?? actor.userId ?? 'system';
    const route = `${request.method} ${request.url}`;
    const hash = createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest('hex');
    const taken = await this.unitOfWork.execute(
      `insert into idempotency_key (actor_key, key, route, request_hash) values ($1, $2, $3, $4) on conflict do nothing`,
      [owner, key, route, hash],
    );
    if (!taken) return this.repeat(reply, owner, key, route, hash);
    const body: unknown = await lastValueFrom(next.handle());
    await this.unitOfWork.execute(
      `update idempotency_key set status = $3, body = $4::jsonb where actor_key = $1 and key = $2`,
      [owner, key, reply.statusCode, JSON.stringify(body ?? null)],
    );
    return body;
  }

  private async repeat(reply: FastifyReply, owner: string, key: string, route: string, hash: string): Promise<unknown> {
    const [stored] = await this.unitOfWork.query<StoredAnswer>(
      `select route, request_hash, status, body from idempotency_key where actor_key = $1 and key = $2`,
      [owner, key],
    );
    if (!stored || stored.route !== route || stored.request_hash !== hash)
      throw new ConflictError('idempotency_key_reused', 'This Idempotency-Key was used for another request.');
    void reply.status(stored.status).header('idempotency-replayed', 'true');
    return stored.body;
  }
}

function isMultipart(request: FastifyRequest): boolean {
  return (request.headers['content-type'] ?? '').startsWith('multipart/');
}
