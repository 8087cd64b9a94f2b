import { Module } from '@nestjs/common';
import { AuditModule } from './audit.module';
import { VerificationsController } from './seals/verifications.controller';
import { AuditController } from './search/audit.controller';
import { PastController } from './past/past.controller';
import { RestoreController } from './restore/restore.controller';
import { ChangesController } from './changes/changes.controller';

/** Controllers of this module, for apps/api. */
@Module({
  imports: [AuditModule],
  controllers: [VerificationsController, AuditController, ChangesController, PastController, RestoreController],
})
export class AuditHttpModule {}
