import { Module } from '@nestjs/common';
import { AuditModule } from './audit.module';
import { SealWork } from './seals/seal-work';

/** Jobs of this module, for apps/worker. */
@Module({ imports: [AuditModule], providers: [SealWork] })
export class AuditJobsModule {}
