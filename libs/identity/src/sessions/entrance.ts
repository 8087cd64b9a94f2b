import { Injectable } from '@nestjs/common';
import { Config } from '@atrium/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActorFactory } from '../actors/actor-factory';
import { sessionCookie } from '../actors/session-cookie';
import type { MeDto } from '../me/me.dto';
import { MeService } from '../me/me.service';
import { isSecure } from '../public-address';
import { EntranceNews } from './entrance-news';
import { type Device, SessionsService } from './sessions.service';

/** The browser behind a request. */
export function deviceOf(request: FastifyRequest): Device {
  return { ip: request.ip, userAgent: request.headers['user-agent'] ?? null };
}

/** The last step of every way in (password, invitation, first set-up): a session, its cookie, and who one is. */
@Injectable()
export class Entrance {
  constructor(
    private readonly sessions: SessionsService,
    private readonly actors: ActorFactory,
    private readonly me: MeService,
    private readonly config: Config,
    private readonly news: EntranceNews,
  ) {}

  async open(userId: string, request: FastifyRequest, reply: FastifyReply): Promise<MeDto> {
    const actor = await this.actors.forUser(userId, { source: 'web' });
    const device = deviceOf(request);
    await this.news.tell({ kind: 'signIn', userId, userAgent: device.userAgent, detail: {} });
    const token = await this.sessions.open(userId, device);
    void reply.header('set-cookie', sessionCookie(token, isSecure(this.config, request)));
    return this.me.describe(actor);
  }
}
