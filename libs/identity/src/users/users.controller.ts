import {
  type Actor,
  ApiIfMatch,
  ApiListQuery,
  ApiProblem,
  Config,
  IdParam,
  IfMatch,
  JsonText,
  withEtag,
  NotReplayed,
} from '@atrium/platform';
import { Body, Controller, Get, HttpCode, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, RequirePermission } from '../access/decorators';
import type { IssuedInvitation } from '../invitations/invitation-tokens';
import { publicAddress } from '../public-address';
import { USERS } from './user-lists';
import { InvitationLinkDto, InvitedUserDto, InviteUserDto, UpdateUserDto, UserDto, UserListDto } from './user.dto';
import { UsersService } from './users.service';

@ApiTags('users')
@ApiProblem()
@Controller('v1/users')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly config: Config,
  ) {}

  /** Names for everybody; e-mail, status and role (and filters on them) for those who may manage users. */
  @Get()
  @RequirePermission('users.read')
  @JsonText()
  @ApiListQuery(USERS)
  @ApiOkResponse({ type: UserListDto })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    return this.users.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('users.read')
  @ApiOkResponse({ type: UserDto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserDto> {
    return withEtag(reply, await this.users.get(actor, id));
  }

  /** The answer carries the one-time link to hand to the person. */
  @Post()
  @NotReplayed()
  @RequirePermission('users.manage')
  @ApiCreatedResponse({ type: InvitedUserDto })
  async invite(
    @CurrentActor() actor: Actor,
    @Body() input: InviteUserDto,
    @Req() request: FastifyRequest,
  ): Promise<InvitedUserDto> {
    const { user, invitation } = await this.users.invite(actor, input);
    return { user, invitation: this.link(request, invitation) };
  }

  @Patch(':id')
  @RequirePermission('users.manage')
  @ApiIfMatch()
  @ApiOkResponse({ type: UserDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdateUserDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UserDto> {
    return withEtag(reply, await this.users.update(actor, id, version, input));
  }

  /** A new one-time link: after the first has expired, or to set a forgotten password anew. */
  @Post(':id/invitation')
  @NotReplayed()
  @RequirePermission('users.manage')
  @ApiCreatedResponse({ type: InvitedUserDto })
  async inviteAgain(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Req() request: FastifyRequest,
  ): Promise<InvitedUserDto> {
    const { user, invitation } = await this.users.inviteAgain(actor, id);
    return { user, invitation: this.link(request, invitation) };
  }

  @Post(':id/disable')
  @HttpCode(200)
  @RequirePermission('users.manage')
  @ApiOkResponse({ type: UserDto })
  disable(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<UserDto> {
    return this.users.disable(actor, id);
  }

  @Post(':id/enable')
  @HttpCode(200)
  @RequirePermission('users.manage')
  @ApiOkResponse({ type: UserDto })
  enable(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<UserDto> {
    return this.users.enable(actor, id);
  }

  private link(request: FastifyRequest, { token, expiresAt }: IssuedInvitation): InvitationLinkDto {
    return { token, expiresAt, url: publicAddress(this.config, request, `/invitation/${token}`) };
  }
}
