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
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PLANS } from './plan-list';
import {
  CopiedPlansDto,
  CopyPlansDto,
  CreatePlanDto,
  PlanDto,
  PlanGridDto,
  PlanGridResultDto,
  PlanListDto,
  UpdatePlanDto,
} from './plan.dto';
import { PlansService } from './plans.service';

@ApiTags('plans')
@ApiProblem()
@Controller('v1/plans')
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  @Get()
  @RequirePermission('plans.read')
  @JsonText()
  @ApiListQuery(PLANS)
  @ApiOkResponse({ type: PlanListDto })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    return this.plans.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('plans.read')
  @ApiOkResponse({ type: PlanDto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return withEtag(reply, await this.plans.get(actor, id));
  }

  @Post()
  @RequirePermission('plans.write')
  @ApiCreatedResponse({ type: PlanDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CreatePlanDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return withEtag(reply, await this.plans.create(actor, input));
  }

  /** Up to 2,000 cells of a grid of months and people, all or none; an empty target takes the plan away. */
  @Put('grid')
  @RequirePermission('plans.write')
  @ApiOkResponse({ type: PlanGridResultDto })
  write(@CurrentActor() actor: Actor, @Body() input: PlanGridDto): Promise<PlanGridResultDto> {
    return this.plans.write(actor, input);
  }

  /** Fills a month like another, so many per cent more. */
  @Post('copy')
  @HttpCode(200)
  @RequirePermission('plans.write')
  @ApiOkResponse({ type: CopiedPlansDto })
  copy(@CurrentActor() actor: Actor, @Body() input: CopyPlansDto): Promise<CopiedPlansDto> {
    return this.plans.copy(actor, input);
  }

  @Patch(':id')
  @RequirePermission('plans.write')
  @ApiIfMatch()
  @ApiOkResponse({ type: PlanDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdatePlanDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanDto> {
    return withEtag(reply, await this.plans.update(actor, id, version, input));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('plans.write')
  @ApiIfMatch()
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.plans.remove(actor, id, version);
  }
}
