import { Module } from '@nestjs/common';
import { ReportingModule } from './reporting.module';

/** Controllers of this module, for apps/api. */
@Module({ imports: [ReportingModule], controllers: [] })
export class ReportingHttpModule {}
