import { type Actor, ApiIfMatch, ApiProblem, IdParam, IfMatch, wholeList, withEtag } from '@atrium/platform';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CreateLostReasonDto, LostReasonDto, LostReasonListDto, UpdateLostReasonDto } from './lost-reason.dto';
import { LostReasonsService } from './lost-reasons.service';

@ApiTags('pipelines')
@ApiProblem()
@Controller('v1/lost-reasons')
export class LostReasonsController {
  constructor(private readonly reasons: LostReasonsService) {}

  @Get()
  @RequirePermission('pipelines.read')
  @ApiOkResponse({ type: LostReasonListDto })
  async list(@CurrentActor() actor: Actor): Promise<LostReasonListDto> {
    return wholeList(await this.reasons.list(actor));
  }

  @Post()
  @RequirePermission('pipelines.manage')
  @ApiCreatedResponse({ type: LostReasonDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CreateLostReasonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LostReasonDto> {
    return withEtag(reply, await this.reasons.create(actor, input));
  }

  @Patch(':id')
  @RequirePermission('pipelines.manage')
  @ApiIfMatch()
  @ApiOkResponse({ type: LostReasonDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdateLostReasonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LostReasonDto> {
    return withEtag(reply, await this.reasons.update(actor, id, version, input));
  }

  /** Deals that were lost for it keep their text. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('pipelines.manage')
  @ApiIfMatch()
  @ApiNoContentResponse()
  delete(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.reasons.delete(actor, id, version);
  }
}
