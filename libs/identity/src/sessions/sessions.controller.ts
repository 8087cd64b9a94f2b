import { type Actor, ApiProblem, Config, IdParam, wholeList, type WholeList } from '@atrium/platform';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Public, SignedIn } from '../access/decorators';
import { endedCookie } from '../actors/session-cookie';
import { MeDto } from '../me/me.dto';
import { isSecure } from '../public-address';
import { Entrance, deviceOf } from './entrance';
import { LocalGuard } from './local.guard';
import { EntranceNews } from './entrance-news';
import { SessionDto, SessionListDto, SignInDto } from './session.dto';
import { SessionsService } from './sessions.service';
import { type Verified, wrongCredentials } from './sign-in.service';

@ApiTags('sessions')
@ApiProblem()
@Controller('v1/sessions')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly entrance: Entrance,
    private readonly config: Config,
    private readonly news: EntranceNews,
  ) {}

  /** Signs in; the answer sets the session cookie. */
  @Post()
  @Public()
  @UseGuards(LocalGuard)
  @ApiCreatedResponse({ type: MeDto })
  async signIn(
    @Body() _credentials: SignInDto,
    @Req() request: FastifyRequest & { user?: Verified },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    if (!request.user) throw wrongCredentials();
    return this.entrance.open(request.user.userId, request, reply);
  }

  /** My sessions on all devices. */
  @Get()
  @SignedIn({ sessionOnly: true })
  @ApiOkResponse({ type: SessionListDto })
  async list(@CurrentActor() actor: Actor): Promise<WholeList<SessionDto>> {
    return wholeList(await this.sessions.list(actor));
  }

  /** Signs out. */
  @Delete('current')
  @HttpCode(204)
  @SignedIn({ sessionOnly: true })
  @ApiNoContentResponse()
  async signOut(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.endCurrent(actor);
    await this.news.tell({
      kind: 'signOut',
      userId: actor.userId,
      userAgent: deviceOf(request).userAgent,
      detail: {},
    });
    void reply.header('set-cookie', endedCookie(isSecure(this.config, request)));
  }

  /** Ends one of my sessions, wherever it is. */
  @Delete(':id')
  @HttpCode(204)
  @SignedIn({ sessionOnly: true })
  @ApiNoContentResponse()
  async end(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.sessions.end(actor, id);
  }

  /** Ends all my sessions but this one. */
  @Delete()
  @HttpCode(204)
  @SignedIn({ sessionOnly: true })
  @ApiNoContentResponse()
  async endOthers(@CurrentActor() actor: Actor): Promise<void> {
    await this.sessions.endOthers(actor);
  }
}
