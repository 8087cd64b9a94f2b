import type { MigrationList } from '@atrium/platform/schema';
import { SenderAccountEntity } from './accounts/sender-account.entity';
import { MailingEntity } from './mailings/mailing.entity';
import { Mailings1700000009010 } from './migrations/1700000009010-mailings';
import { SenderAccounts1700000009000 } from './migrations/1700000009000-sender-accounts';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [SenderAccounts1700000009000, Mailings1700000009010];

export const entities = [SenderAccountEntity, MailingEntity];
