import { Body, Controller, Get, HttpCode, Param, Patch, Query, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { type Actor, ApiProblem, BadRequestError, IdParam, NotFoundError } from '@atrium/platform';
import { runImports } from '../import-permissions';
import type { RowOutcome, RowState } from '../import-record';
import { ImportViews } from '../import-views.service';
import { ImportsService } from '../imports.service';
import { ImportPreviewDto, ImportRowsDto, ImportValuesDto } from './import-views.dto';
import { MendRowDto, rowOutcomes, rowStates } from './imports.dto';

@ApiTags('imports')
@ApiProblem()
@Controller('v1/imports')
export class ImportViewsController {
  constructor(
    private readonly views: ImportViews,
    private readonly imports: ImportsService,
  ) {}

  /** The first rows as read now, the columns with their guesses, the options in force. */
  @Get(':id/preview')
  @RequirePermission(runImports)
  @ApiQuery({ name: 'limit', required: false, type: Number, description: '1 to 200, 50 unless told.' })
  @ApiOkResponse({ type: ImportPreviewDto })
  preview(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query('limit') limit?: unknown,
  ): Promise<ImportPreviewDto> {
    return this.views.preview(actor, id, wholeNumber('limit', limit, 50, 1, 200));
  }

  /** Different values of reference and choice columns, with what each may mean. */
  @Get(':id/values')
  @RequirePermission(runImports)
  @ApiOkResponse({ type: ImportValuesDto })
  values(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ImportValuesDto> {
    return this.views.values(actor, id);
  }

  /** Rows with their outcomes, in the order of the file. */
  @Get(':id/rows')
  @RequirePermission(runImports)
  @ApiQuery({ name: 'filter[outcome]', required: false, enum: rowOutcomes })
  @ApiQuery({ name: 'filter[state]', required: false, enum: rowStates })
  @ApiQuery({ name: 'limit', required: false, type: Number, description: '1 to 200, 50 unless told.' })
  @ApiQuery({ name: 'cursor', required: false, type: String })
  @ApiOkResponse({ type: ImportRowsDto })
  rows(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<ImportRowsDto> {
    for (const name of Object.keys(query)) {
      if (!['limit', 'cursor', 'filter[outcome]', 'filter[state]'].includes(name))
        throw wrong(name, 'unknown_parameter', `There is no parameter ${name.slice(0, 80)}.`);
    }
    const outcome = oneOf<RowOutcome>('filter[outcome]', query['filter[outcome]'], rowOutcomes);
    const state = oneOf<RowState>('filter[state]', query['filter[state]'], rowStates);
    const limit = wholeNumber('limit', query.limit, 50, 1, 200);
    return this.views.page(actor, id, wholeNumber('cursor', query.cursor, 0, 0, 2_000_000), limit, { outcome, state });
  }

  /** Mends cells of a row before it is imported. */
  @Patch(':id/rows/:number')
  @HttpCode(204)
  @RequirePermission(runImports)
  @ApiNoContentResponse()
  async mend(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Param('number') number: string,
    @Body() input: MendRowDto,
  ): Promise<void> {
    if (!/^\d{1,7}$/.test(number)) throw new NotFoundError('Row');
    await this.imports.mend(actor, id, Number(number), input);
  }

  /** Refused rows with their original columns and the reason in the last one. */
  @Get(':id/refused.csv')
  @RequirePermission(runImports)
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async refused(@CurrentActor() actor: Actor, @IdParam() id: string, @Res() reply: FastifyReply): Promise<void> {
    const { fileName, stream } = await this.views.refused(actor, id);
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header(
        'content-disposition',
        `attachment; filename="refused.csv"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      )
      .send(stream);
  }
}

function wholeNumber(name: string, value: unknown, otherwise: number, min: number, max: number): number {
  if (value === undefined || value === '') return otherwise;
  const number = typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : -1;
  if (number < min || number > max) throw wrong(name, 'out_of_range', `${name} must be ${min} to ${max}.`);
  return number;
}

function oneOf<T extends string>(name: string, value: unknown, choices: readonly string[]): T | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !choices.includes(value))
    throw wrong(name, 'not_a_choice', `${name} must be one of ${choices.join(', ')}.`);
  return value as T;
}

const wrong = (pointer: string, code: string, detail: string): BadRequestError =>
  new BadRequestError('bad_query', detail, [{ pointer, code, detail }]);
