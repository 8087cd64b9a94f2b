import { Injectable } from '@nestjs/common';
import { Config } from '../config/config';
import type { MailAddress, SmtpServer } from './mail';

export interface HouseMailAccount {
  server: SmtpServer;
  from: MailAddress;
}

/**
 * The account by which the house itself writes to the people who work in it: reminders, invitations. A module above tells where it
 * comes from (`provide`); while it knows none, the settings of the installation may name one; else such letters are not sent.
 */
@Injectable()
export class HouseMail {
  private provider: () => Promise<HouseMailAccount | null> = async () => null;

  constructor(private readonly config: Config) {}

  provide(provider: () => Promise<HouseMailAccount | null>): void {
    this.provider = provider;
  }

  /** The account that was marked for it, else the one of the settings (SMTP_URL, MAIL_FROM), else none. */
  async account(): Promise<HouseMailAccount | null> {
    return (await this.provider()) ?? this.config.houseMail ?? null;
  }
}
