import { Module } from '@nestjs/common';
import { AuditModule } from './audit.module';
import { ChangesController } from './changes/changes.controller';

/** Controllers of this module, for apps/api. */
@Module({ imports: [AuditModule], controllers: [ChangesController] })
export class AuditHttpModule {}
