import { Module } from '@nestjs/common';
import { AuditModule } from '@atrium/audit';
import { CustomersModule } from '@atrium/customers';
import { IdentityModule } from '@atrium/identity';
import { RecordsModule } from '@atrium/records';
import { SalesModule } from '@atrium/sales';
import { TasksModule } from '@atrium/tasks';
import { fileServices, filesInside } from './files/files.providers';
import { papersInside, paperServices } from './papers/papers.providers';
import './permissions';

/** Files on any record, templates and the papers made from them; the same in the API and the worker. */
@Module({
  imports: [AuditModule, CustomersModule, IdentityModule, RecordsModule, SalesModule, TasksModule],
  providers: [...fileServices, ...filesInside, ...paperServices, ...papersInside],
  exports: [...fileServices, ...paperServices],
})
export class DocumentsModule {}
