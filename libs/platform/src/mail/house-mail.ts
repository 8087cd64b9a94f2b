import { Injectable } from '@nestjs/common';
import type { MailAddress, SmtpServer } from './mail';

export interface HouseMailAccount {
  server: SmtpServer;
  from: MailAddress;
}

/**
 * The account by which the house itself writes to the people who work in it: reminders, invitations. A module above tells where it
 * comes from (`provide`); without one, or while it knows none, such letters are not sent.
 */
@Injectable()
export class HouseMail {
  private provider: () => Promise<HouseMailAccount | null> = async () => null;

  provide(provider: () => Promise<HouseMailAccount | null>): void {
    this.provider = provider;
  }

  account(): Promise<HouseMailAccount | null> {
    return this.provider();
  }
}
