import { ApiIfMatch, ApiProblem, type Actor, IfMatch, withEtag, NotReplayed } from '@atrium/platform';
import { Body, Controller, Get, HttpCode, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, SignedIn } from '../access/decorators';
import { ChangePasswordDto, MeDto, UpdateMeDto } from './me.dto';
import { MeService } from './me.service';

@ApiTags('me')
@ApiProblem()
@Controller('v1/me')
export class MeController {
  constructor(private readonly me: MeService) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: MeDto })
  async get(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeDto> {
    return withEtag(reply, await this.me.describe(actor));
  }

  @Patch()
  @SignedIn({ sessionOnly: true })
  @ApiIfMatch()
  @ApiOkResponse({ type: MeDto })
  async update(
    @CurrentActor() actor: Actor,
    @IfMatch() version: number,
    @Body() input: UpdateMeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    return withEtag(reply, await this.me.update(actor, version, input));
  }

  /** Ends all my other sessions. */
  @Post('password')
  @NotReplayed()
  @HttpCode(204)
  @SignedIn({ sessionOnly: true })
  @ApiNoContentResponse()
  async changePassword(
    @CurrentActor() actor: Actor,
    @Body() input: ChangePasswordDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.me.changePassword(actor, input, request.ip);
  }
}
