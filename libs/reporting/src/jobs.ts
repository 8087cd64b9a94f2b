import { Module } from '@nestjs/common';
import { ReportingModule } from './reporting.module';

/** Jobs of this module, for apps/worker. */
@Module({ imports: [ReportingModule], providers: [] })
export class ReportingJobsModule {}
