import type { Actor } from '@atrium/platform';
import type { FastifyRequest } from 'fastify';

/** A request after the guard: who acts travels with it. */
export interface ActorRequest extends FastifyRequest {
  actor?: Actor;
}

/** The actor the guard has found. A missing one is a mistake in the program: the route is public. */
export function actorOf(request: ActorRequest): Actor {
  if (!request.actor) throw new Error('This route has no actor: it is public.');
  return request.actor;
}
