import { Module } from '@nestjs/common';
import { AuditModule } from '@atrium/audit';
import { IdentityModule } from '@atrium/identity';
import { RecordsModule } from '@atrium/records';
import { fileServices, filesInside } from './files/files.providers';
import './permissions';

/** Files on any record, templates and the papers made from them; the same in the API and the worker. */
@Module({
  imports: [AuditModule, IdentityModule, RecordsModule],
  providers: [...fileServices, ...filesInside],
  exports: fileServices,
})
export class DocumentsModule {}
