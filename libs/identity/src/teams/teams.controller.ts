import {
  type Actor,
  ApiIfMatch,
  ApiProblem,
  IdParam,
  IfMatch,
  wholeList,
  type WholeList,
  withEtag,
} from '@atrium/platform';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, RequirePermission } from '../access/decorators';
import { CreateTeamDto, TeamDto, TeamListDto, UpdateTeamDto } from './team.dto';
import { TeamsService } from './teams.service';

@ApiTags('teams')
@ApiProblem()
@Controller('v1/teams')
export class TeamsController {
  constructor(private readonly teams: TeamsService) {}

  /** All teams; `parentId` makes them a tree. */
  @Get()
  @RequirePermission('users.read')
  @ApiOkResponse({ type: TeamListDto })
  async list(@CurrentActor() actor: Actor): Promise<WholeList<TeamDto>> {
    return wholeList(await this.teams.list(actor));
  }

  @Get(':id')
  @RequirePermission('users.read')
  @ApiOkResponse({ type: TeamDto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TeamDto> {
    return withEtag(reply, await this.teams.get(actor, id));
  }

  @Post()
  @RequirePermission('teams.manage')
  @ApiCreatedResponse({ type: TeamDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CreateTeamDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TeamDto> {
    return withEtag(reply, await this.teams.create(actor, input));
  }

  @Patch(':id')
  @RequirePermission('teams.manage')
  @ApiIfMatch()
  @ApiOkResponse({ type: TeamDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdateTeamDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TeamDto> {
    return withEtag(reply, await this.teams.update(actor, id, version, input));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('teams.manage')
  @ApiIfMatch()
  @ApiNoContentResponse()
  async delete(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    await this.teams.delete(actor, id, version);
  }
}
