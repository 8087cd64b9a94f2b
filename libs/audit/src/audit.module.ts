import { Module } from '@nestjs/common';
import { definePermissions } from '@atrium/identity';
import { RecordsModule } from '@atrium/records';
import { AccessLog } from './access/access-log';
import { SignIns } from './access/sign-ins';
import { Changes } from './changes/changes.service';

definePermissions('audit', {
  'history.read': {
    scopes: ['none', 'all'],
    defaults: { manager: 'all', seller: 'all', operator: 'all', readonly: 'all' },
  },
});

/** Reads the change log; nobody writes it but the triggers. */
@Module({ imports: [RecordsModule], providers: [Changes, AccessLog, SignIns], exports: [Changes, AccessLog] })
export class AuditModule {}
