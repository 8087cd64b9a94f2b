import { type Actor, ApiIfMatch, ApiProblem, IdParam, IfMatch, wholeList, withEtag } from '@atrium/platform';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CreatePipelineDto, PipelineDto, PipelineListDto, ReplaceStagesDto, UpdatePipelineDto } from './pipeline.dto';
import { PipelinesService } from './pipelines.service';
import { StagesService } from './stages.service';

@ApiTags('pipelines')
@ApiProblem()
@Controller('v1/pipelines')
export class PipelinesController {
  constructor(
    private readonly pipelines: PipelinesService,
    private readonly stages: StagesService,
  ) {}

  @Get()
  @RequirePermission('pipelines.read')
  @ApiQuery({
    name: 'archived',
    required: false,
    enum: ['true', 'false'],
    description: 'Those that are no longer used, instead.',
  })
  @ApiOkResponse({ type: PipelineListDto })
  async list(@CurrentActor() actor: Actor, @Query('archived') archived?: string): Promise<PipelineListDto> {
    return wholeList(await this.pipelines.list(actor, archived === 'true'));
  }

  @Get(':id')
  @RequirePermission('pipelines.read')
  @ApiOkResponse({ type: PipelineDto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PipelineDto> {
    return withEtag(reply, await this.pipelines.get(actor, id));
  }

  @Post()
  @RequirePermission('pipelines.manage')
  @ApiCreatedResponse({ type: PipelineDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CreatePipelineDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PipelineDto> {
    return withEtag(reply, await this.pipelines.create(actor, input));
  }

  @Patch(':id')
  @RequirePermission('pipelines.manage')
  @ApiIfMatch()
  @ApiOkResponse({ type: PipelineDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdatePipelineDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PipelineDto> {
    return withEtag(reply, await this.pipelines.update(actor, id, version, input));
  }

  /** All stages at once. A stage with deals can go only when `moves` says where they go (409 `stage_in_use` otherwise). */
  @Put(':id/stages')
  @RequirePermission('pipelines.manage')
  @ApiIfMatch()
  @ApiOkResponse({ type: PipelineDto })
  async replaceStages(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: ReplaceStagesDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PipelineDto> {
    return withEtag(reply, await this.stages.replace(actor, id, version, input));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('pipelines.manage')
  @ApiIfMatch()
  @ApiNoContentResponse()
  delete(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.pipelines.delete(actor, id, version);
  }
}
