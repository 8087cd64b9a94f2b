import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { type Actor, ApiProblem, IdParam, InvalidError } from '@atrium/platform';
import { AsOfDto, AsOfQuery, CompareQuery, ComparisonDto } from './past.dto';
import { Past } from './past.service';

const number = (seq: string | undefined): number | null => (seq === undefined ? null : Number(seq));

@ApiTags('history')
@ApiProblem()
@Controller('v1/records/:type/:id')
export class PastController {
  constructor(private readonly past: Past) {}

  @Get('as-of')
  @RequirePermission('history.read')
  @ApiOperation({ summary: 'A record with its parts as it was at a moment, also when it is deleted' })
  @ApiOkResponse({ type: AsOfDto })
  asOf(
    @CurrentActor() actor: Actor,
    @Param('type') type: string,
    @IdParam() id: string,
    @Query() query: AsOfQuery,
  ): Promise<AsOfDto> {
    return this.past.asOf(actor, { type, id }, { at: query.at ?? null, seq: number(query.seq) });
  }

  @Get('compare')
  @RequirePermission('history.read')
  @ApiOperation({ summary: 'What differs between two moments of a record, or a moment and now' })
  @ApiOkResponse({ type: ComparisonDto })
  compare(
    @CurrentActor() actor: Actor,
    @Param('type') type: string,
    @IdParam() id: string,
    @Query() query: CompareQuery,
  ): Promise<ComparisonDto> {
    if (!query.from && !query.fromSeq)
      throw new InvalidError([{ pointer: '/from', code: 'required', detail: 'Say from which moment to compare.' }]);
    return this.past.compare(
      actor,
      { type, id },
      { at: query.from ?? null, seq: number(query.fromSeq) },
      { at: query.to ?? null, seq: number(query.toSeq) },
    );
  }
}
