export { type AccessEntry, type AccessKind, AccessLog } from './access/access-log';
export { AuditModule } from './audit.module';
export { Changes } from './changes/changes.service';
export type { ChangeDto, ChangePageDto } from './changes/change.dto';
export { Past } from './past/past.service';
export { PastAccess } from './past/past-access';
export { Restores } from './restore/restore.service';
export { Sealer } from './seals/sealer';
export { Verifier, type Finding, type VerifyResult } from './seals/verifier';
