import {
  type Actor,
  ApiIfMatch,
  ApiListQuery,
  ApiProblem,
  IdParam,
  IfMatch,
  JsonText,
  withEtag,
} from '@atrium/platform';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ActivitiesService } from './activities.service';
import { DOCUMENTED_ACTIVITIES } from './activity-list';
import { CreateActivityDto, UpdateActivityDto } from './activity.dto';
import { ActivityDto, ActivityListDto, CreatedActivityDto } from './activity-view.dto';

@ApiTags('activities')
@ApiProblem()
@Controller('v1/activities')
export class ActivitiesController {
  constructor(private readonly activities: ActivitiesService) {}

  /** Of all records you may see. A record's own stand in its timeline, too. */
  @Get()
  @RequirePermission('activities.read')
  @JsonText()
  @ApiListQuery(DOCUMENTED_ACTIVITIES)
  @ApiOkResponse({ type: ActivityListDto })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    return this.activities.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('activities.read')
  @ApiOkResponse({ type: ActivityDto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActivityDto> {
    return withEtag(reply, await this.activities.get(actor, id));
  }

  /** What was done, how it ended, and the next step, in one act. */
  @Post()
  @RequirePermission('activities.write')
  @ApiCreatedResponse({ type: CreatedActivityDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CreateActivityDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CreatedActivityDto> {
    return withEtag(reply, await this.activities.create(actor, input));
  }

  @Patch(':id')
  @RequirePermission('activities.write')
  @ApiIfMatch()
  @ApiOkResponse({ type: ActivityDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdateActivityDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActivityDto> {
    return withEtag(reply, await this.activities.update(actor, id, version, input));
  }

  /** Into the bin. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('activities.delete')
  @ApiIfMatch()
  @ApiNoContentResponse()
  delete(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.activities.delete(actor, id, version);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @RequirePermission('activities.delete')
  @ApiOkResponse({ type: ActivityDto })
  async restore(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActivityDto> {
    return withEtag(reply, await this.activities.restore(actor, id));
  }
}
