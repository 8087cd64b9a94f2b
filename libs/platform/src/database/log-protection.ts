import { Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork } from './unit-of-work';

/**
 * `login`: this process could not change a log if it wanted to. `role`: it has stepped down from the owner's login, and could step back.
 * `none`: it works as the owner.
 */
export type LogProtectionState = 'login' | 'role' | 'none' | 'unknown';

/** How well the logs are kept from the application itself. */
@Injectable()
export class LogProtection implements OnApplicationBootstrap {
  private readonly logger = new Logger(LogProtection.name);
  private known: LogProtectionState = 'unknown';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async onApplicationBootstrap(): Promise<void> {
    const state = await this.state();
    if (state === 'role')
      this.logger.warn(
        'The logs are append-only by a role that this process has stepped down to. Give it a login of its own (DATABASE_URL) beside DATABASE_MIGRATION_URL to make that certain.',
      );
    if (state === 'none')
      this.logger.warn(
        'This process works as the owner of the database and could change the logs. See "The application cannot change its logs" in the administrator\'s guide.',
      );
  }

  async state(): Promise<LogProtectionState> {
    if (this.known !== 'unknown') return this.known;
    const rows = await this.unitOfWork.query<{ state: LogProtectionState }>(STATE).catch(() => []);
    this.known = rows[0]?.state ?? 'unknown';
    return this.known;
  }
}

const STATE = `
select case
  when has_table_privilege(c.oid, 'insert, update, delete, truncate, trigger') or pg_has_role(c.relowner, 'usage') then 'none'
  when session_user <> current_user then 'role' else 'login' end as state
from pg_class c where c.oid = to_regclass('change')`;
