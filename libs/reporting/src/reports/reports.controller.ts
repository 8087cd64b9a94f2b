import { CurrentActor, RequirePermission } from '@atrium/identity';
import { type Actor, ApiProblem } from '@atrium/platform';
import { applyDecorators, Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ExportsService } from '../export/exports.service';
import { GRANULARITIES, PRESETS } from '../periods/period';
import { CatalogueDto, ReportDto } from './report.dto';
import { ReportsService } from './reports.service';

const query = (name: string, description: string, values?: readonly string[]) =>
  ApiQuery({ name, required: false, description, ...(values ? { enum: [...values] } : { type: String }) });

/** Parameters of every report; which of the filters one understands, the catalogue says. */
const ApiReportQuery = (): MethodDecorator =>
  applyDecorators(
    query('period', 'A period with a name, in the time zone of the organization.', PRESETS),
    query('from', 'First day, instead of a period with a name.'),
    query('to', 'Last day; part of the period.'),
    query('granularity', 'How long the parts of the period are, with `by=period`.', GRANULARITIES),
    query('by', 'What rows are, as the catalogue says: `person`, or `period,person`.'),
    query('compare', '`previous` adds the figures of the period before.', ['previous', 'none']),
    query('timeZone', 'In which days begin and end, unless in that of the organization.'),
    query('team', 'Only of this team and the teams below it.'),
    query('person', 'Only of this user; `me` is understood.'),
    query('pipeline', 'Only of this pipeline.'),
    query('source', 'Only deals from this source.'),
    query('days', 'After how many days without contact a customer is neglected; 30 unless told.'),
  );

@ApiTags('reports')
@ApiProblem()
@Controller('v1/reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly exports: ExportsService,
  ) {}

  /** The reports there are for the reader. */
  @Get()
  @RequirePermission('reports.read')
  @ApiOkResponse({ type: CatalogueDto })
  catalogue(@CurrentActor() actor: Actor): CatalogueDto {
    return this.reports.catalogue(actor);
  }

  /** Figures, each with the list of its records: that list, so filtered, holds `total` of them, and their sum is the sum. */
  @Get(':key')
  @RequirePermission('reports.read')
  @ApiReportQuery()
  @ApiOkResponse({ type: ReportDto })
  run(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @Query() raw: Record<string, unknown>,
  ): Promise<ReportDto> {
    return this.reports.run(actor, key, raw);
  }

  /** The same as a file for a spreadsheet. */
  @Get(':key/export')
  @RequirePermission('reports.export')
  @ApiReportQuery()
  @ApiQuery({ name: 'format', required: false, enum: ['csv', 'xlsx'] })
  @ApiQuery({
    name: 'bom',
    required: false,
    enum: ['true', 'false'],
    description: 'CSV begins with a byte order mark.',
  })
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @CurrentActor() actor: Actor,
    @Param('key') key: string,
    @Query() raw: Record<string, unknown>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { fileName, contentType, stream } = await this.exports.open(actor, key, raw);
    await reply
      .header('content-type', contentType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      .send(stream);
  }
}
