import { Module } from '@nestjs/common';
import { definePermissions } from '@atrium/identity';
import { RecordsModule } from '@atrium/records';
import { AccessLog } from './access/access-log';
import { SignIns } from './access/sign-ins';
import { PastAccess } from './past/past-access';
import { Past } from './past/past.service';
import { PastStore } from './past/past-store';
import { RestoreChecks } from './restore/restore-checks';
import { RestorePlanner } from './restore/restore-planner';
import { RestoreWriter } from './restore/restore-writer';
import { Restores } from './restore/restore.service';
import { AccessSearch } from './search/access-search.service';
import { ChangeSearch } from './search/change-search.service';
import { HeadFile } from './seals/head-file';
import { Sealer } from './seals/sealer';
import { SealStore } from './seals/seal-store';
import { Verifications } from './seals/verifications.service';
import { Verifier } from './seals/verifier';
import { ChangeTimeline } from './changes/change-timeline';
import { Changes } from './changes/changes.service';

definePermissions('audit', {
  'history.read': {
    scopes: ['none', 'all'],
    defaults: { manager: 'all', seller: 'all', operator: 'all', readonly: 'all' },
  },
  // What one may not see does not appear, so that who leads a team sees the team's.
  'audit.read': { scopes: ['none', 'all'], defaults: { manager: 'all' } },
  // Everybody's sign-ins and exports, and whether the logs are whole: the administrator's.
  'audit.access': { scopes: ['none', 'all'] },
});

/** Reads the change log; nobody writes it but the triggers. */
@Module({
  imports: [RecordsModule],
  providers: [
    Changes,
    ChangeTimeline,
    AccessLog,
    SignIns,
    AccessSearch,
    ChangeSearch,
    Past,
    PastAccess,
    PastStore,
    HeadFile,
    Sealer,
    SealStore,
    Verifications,
    Verifier,
    RestoreChecks,
    RestorePlanner,
    Restores,
    RestoreWriter,
  ],
  exports: [
    Changes,
    AccessLog,
    AccessSearch,
    ChangeSearch,
    Past,
    PastAccess,
    Restores,
    Sealer,
    Verifications,
    Verifier,
  ],
})
export class AuditModule {}
