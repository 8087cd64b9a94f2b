import { Module } from '@nestjs/common';
import { ReportingModule } from './reporting.module';
import { ReportsController } from './reports/reports.controller';

/** Controllers of this module, for apps/api. */
@Module({ imports: [ReportingModule], controllers: [ReportsController] })
export class ReportingHttpModule {}
