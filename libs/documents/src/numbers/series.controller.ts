import { type Actor, ApiIfMatch, ApiProblem, IdParam, IfMatch, wholeList, withEtag } from '@atrium/platform';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { Body, Controller, Get, Patch, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NumberSeriesDto, NumberSeriesListDto, UpdateNumberSeriesDto } from './series.dto';
import { NumberSeriesService } from './series.service';

@ApiTags('papers')
@ApiProblem()
@Controller('v1/number-series')
export class NumberSeriesController {
  constructor(private readonly series: NumberSeriesService) {}

  /** One series for each kind of paper. */
  @Get()
  @RequirePermission('documents.read')
  @ApiOkResponse({ type: NumberSeriesListDto })
  async list(@CurrentActor() actor: Actor): Promise<NumberSeriesListDto> {
    return wholeList(await this.series.list(actor));
  }

  @Patch(':id')
  @RequirePermission('templates.manage')
  @ApiIfMatch()
  @ApiOkResponse({ type: NumberSeriesDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdateNumberSeriesDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NumberSeriesDto> {
    return withEtag(reply, await this.series.update(actor, id, version, input));
  }
}
