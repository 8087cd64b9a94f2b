import { type Actor, ApiProblem, ForbiddenError } from '@atrium/platform';
import { CurrentActor, SignedIn } from '@atrium/identity';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { LiveStreams } from './live-streams';

@ApiTags('notifications')
@ApiProblem()
@Controller('v1/live')
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  /**
   * Server-sent events for your open pages: `hello` at the beginning, `notification`, `unread` with the count, `resync` after a gap
   * (read the inbox again, as after every reconnect). Comments every 20 seconds keep the way open.
   */
  @Get()
  @SignedIn()
  @ApiOkResponse({
    description: 'Events, each a line `data:` with JSON that has a `type`.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  events(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): void {
    const { userId } = actor;
    if (!userId) throw new ForbiddenError();
    this.streams.requirePlace(userId);
    const headers = reply.getHeaders() as Record<string, string>;
    reply.hijack();
    reply.raw.writeHead(200, {
      ...headers,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // Proxies that gather answers before passing them on (nginx) leave this one alone.
      'x-accel-buffering': 'no',
      connection: 'keep-alive',
    });
    this.streams.pipe(actor, userId, reply.raw);
  }
}
