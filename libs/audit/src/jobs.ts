import { Module } from '@nestjs/common';
import { AuditModule } from './audit.module';

/** Jobs of this module, for apps/worker. */
@Module({ imports: [AuditModule], providers: [] })
export class AuditJobsModule {}
