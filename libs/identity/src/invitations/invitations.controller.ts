import { ApiProblem } from '@atrium/platform';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/decorators';
import { MeDto } from '../me/me.dto';
import { Entrance } from '../sessions/entrance';
import { AcceptInvitationDto, InvitationDto } from './invitation.dto';
import { InvitationsService } from './invitations.service';

@ApiTags('invitations')
@ApiProblem()
@Controller('v1/invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly entrance: Entrance,
  ) {}

  /** Whom a link invites. 404 when it is unknown, used or too old. */
  @Get(':token')
  @Public()
  @ApiOkResponse({ type: InvitationDto })
  read(@Param('token') token: string): Promise<InvitationDto> {
    return this.invitations.read(token);
  }

  /** Sets the password and signs in. */
  @Post(':token')
  @Public()
  @ApiCreatedResponse({ type: MeDto })
  async accept(
    @Param('token') token: string,
    @Body() input: AcceptInvitationDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    return this.entrance.open(await this.invitations.accept(token, input), request, reply);
  }
}
