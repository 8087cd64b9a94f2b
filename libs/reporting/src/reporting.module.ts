import { Module } from '@nestjs/common';
import { AuditModule } from '@atrium/audit';
import { IdentityModule } from '@atrium/identity';
import { TasksModule } from '@atrium/tasks';
import { ExportsService } from './export/exports.service';
import './permissions';
import { ReportsService } from './reports/reports.service';

/** Figures that open their records; the same in the API and the worker. */
@Module({
  imports: [AuditModule, IdentityModule, TasksModule],
  providers: [ReportsService, ExportsService],
  exports: [ReportsService, ExportsService],
})
export class ReportingModule {}
