import { type Actor, ApiIfMatch, ApiProblem, IdParam, IfMatch, wholeList, withEtag } from '@atrium/platform';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CreateOutcomeDto, OutcomeDto, OutcomeListDto, UpdateOutcomeDto } from './outcome.dto';
import { OutcomesService } from './outcomes.service';

@ApiTags('activities')
@ApiProblem()
@Controller('v1/activity-outcomes')
export class OutcomesController {
  constructor(private readonly outcomes: OutcomesService) {}

  /** Of all kinds, archived ones last. */
  @Get()
  @RequirePermission('activities.read')
  @ApiOkResponse({ type: OutcomeListDto })
  async list(@CurrentActor() actor: Actor): Promise<OutcomeListDto> {
    return wholeList(await this.outcomes.list(actor));
  }

  @Post()
  @RequirePermission('activities.manage')
  @ApiCreatedResponse({ type: OutcomeDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CreateOutcomeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutcomeDto> {
    return withEtag(reply, await this.outcomes.create(actor, input));
  }

  @Patch(':id')
  @RequirePermission('activities.manage')
  @ApiIfMatch()
  @ApiOkResponse({ type: OutcomeDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdateOutcomeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutcomeDto> {
    return withEtag(reply, await this.outcomes.update(actor, id, version, input));
  }

  /** Only an outcome that no activity has; archive the others. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('activities.manage')
  @ApiIfMatch()
  @ApiNoContentResponse()
  delete(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.outcomes.delete(actor, id, version);
  }
}
