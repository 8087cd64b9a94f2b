import { Injectable, Logger } from '@nestjs/common';
import { AppError, Config, isEmail, NotFoundError } from '@atrium/platform';
import { Setup } from './setup.service';

/** The administrator named in the environment, made at start while there is no user yet; looked at only then. */
@Injectable()
export class UnattendedSetup {
  private readonly logger = new Logger(UnattendedSetup.name);

  constructor(
    private readonly config: Config,
    private readonly setup: Setup,
  ) {}

  async run(): Promise<void> {
    const { adminEmail: email, adminPassword: password } = this.config;
    if (!email || !password || !(await this.setup.needed())) return;
    if (!isEmail(email)) throw new Error('ADMIN_EMAIL is not an e-mail address.');
    try {
      await this.setup.run({ name: 'Administrator', email, password, organization: this.organization() });
      this.logger.log('Made the first administrator from ADMIN_EMAIL');
    } catch (error) {
      if (error instanceof NotFoundError) return; // another process was faster
      if (error instanceof AppError)
        throw new Error(`ADMIN_PASSWORD cannot be used: ${error.detail}`, { cause: error });
      throw error;
    }
  }

  private organization() {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return { name: 'My company', locale: 'en' as const, currency: 'EUR', timeZone: timeZone || 'UTC', country: 'US' };
  }
}
