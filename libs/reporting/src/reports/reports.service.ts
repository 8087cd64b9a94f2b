import { Injectable } from '@nestjs/common';
import { AccessPolicy, Organization } from '@atrium/identity';
import { type Actor, NotFoundError, UnitOfWork } from '@atrium/platform';
import { GridReport } from '../definition/grid';
import type { Report, Table } from '../definition/report';
import { parseReportRequest, type ReportRequest } from '../definition/request';
import { word } from '../labels/words';
import { GRANULARITIES } from '../periods/period';
import { ActivityReach } from '@atrium/tasks';
import { activitySpec } from './activity';
import { FORECAST, LOSSES, SALES } from './deal-reports';
import { FunnelReport } from './funnel';
import { NeglectedReport } from './neglected';
import { PlanReport } from './plan';
import type { CatalogueDto, ReportDto } from './report.dto';

/** The ready reports: which there are, and what they say to whom. */
@Injectable()
export class ReportsService {
  private readonly reports: readonly Report[];

  constructor(
    unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly organization: Organization,
    activities: ActivityReach,
  ) {
    this.reports = [
      new GridReport(SALES, unitOfWork, policy),
      new FunnelReport(unitOfWork, policy),
      new PlanReport(unitOfWork, policy),
      new GridReport(FORECAST, unitOfWork, policy),
      new GridReport(LOSSES, unitOfWork, policy),
      new GridReport(activitySpec(activities), unitOfWork, policy),
      new NeglectedReport(unitOfWork, policy),
    ];
  }

  /** Those that the reader's rights leave something of. */
  catalogue(actor: Actor): CatalogueDto {
    this.policy.require(actor, 'reports.read');
    const items = this.reports
      .filter(({ permission }) => this.policy.scope(actor, permission) !== 'none')
      .map(({ key, dimensions, most, filters, period }) => ({
        key,
        label: word(actor.locale, `report.${key}`),
        dimensions: dimensions.map((one) => ({ key: one, label: word(actor.locale, `dimension.${one}`) })),
        most,
        filters: [...filters],
        period,
        granularities: period ? [...GRANULARITIES] : [],
      }));
    return { items };
  }

  async run(actor: Actor, key: string, raw: Record<string, unknown>): Promise<ReportDto> {
    const { report, request, table } = await this.read(actor, key, raw);
    return {
      key,
      label: word(actor.locale, `report.${key}`),
      generatedAt: new Date().toISOString(),
      timeZone: request.timeZone,
      currency: request.currency,
      period: report.period && {
        preset: request.preset,
        ...request.span,
        granularity: request.granularity,
        previous: request.previous,
      },
      ...table,
    };
  }

  async read(
    actor: Actor,
    key: string,
    raw: Record<string, unknown>,
    also: string[] = [],
  ): Promise<{ report: Report; request: ReportRequest; table: Table }> {
    this.policy.require(actor, 'reports.read');
    const report = this.reports.find((one) => one.key === key);
    if (!report) throw new NotFoundError('Report');
    this.policy.require(actor, report.permission);
    const request = parseReportRequest(raw, report, actor, await this.organization.get(), { also });
    return { report, request, table: await report.run(actor, request) };
  }
}
