import { Injectable } from '@nestjs/common';
import { Organization } from '@atrium/identity';
import { LOCALES, systemActor, TooManyRequestsError, UnitOfWork } from '@atrium/platform';
import { badPage, donePage, questionPage } from './unsubscribe-page';
import { takeOutSuppressed } from './take-out';
import { UnsubscribeLinks } from './unsubscribe-links';

interface Recipient {
  id: string;
  address: string;
  key: string;
  mailingId: string;
  language: string;
}

export interface Answer {
  page: string;
  found: boolean;
}

/** Attempts a minute from one address; a mail provider's one-click comes from few addresses, so it is generous to good links. */
const BAD_A_MINUTE = 30;

/** Lets recipients out. */
@Injectable()
export class Unsubscribing {
  private readonly bad = new Map<string, number>();
  private minute = 0;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: UnsubscribeLinks,
    private readonly organization: Organization,
  ) {}

  async page(token: string, ip: string, accept: string | undefined): Promise<Answer> {
    const recipient = await this.recipient(token, ip);
    if (!recipient) return { page: badPage(spoken(accept)), found: false };
    const { name } = await this.organization.get();
    return { page: questionPage(recipient.language, name, recipient.address), found: true };
  }

  async stop(token: string, source: 'link' | 'one_click', ip: string, accept: string | undefined): Promise<Answer> {
    const recipient = await this.recipient(token, ip);
    if (!recipient) return { page: badPage(spoken(accept)), found: false };
    await this.unitOfWork.run(systemActor('web'), async () => {
      await this.unitOfWork.execute(
        `insert into mail_suppression (address, kind, source, mailing_id) values ($1, 'unsubscribed', $2, $3)
         on conflict (address, kind) where revoked_at is null do nothing`,
        [recipient.key, source, recipient.mailingId],
      );
      await takeOutSuppressed(this.unitOfWork, { addresses: [recipient.key] });
    });
    const { name } = await this.organization.get();
    return { page: donePage(recipient.language, name, recipient.address), found: true };
  }

  private async recipient(token: string, ip: string): Promise<Recipient | null> {
    this.throttle(ip);
    const id = this.links.open(token);
    const [row] = id
      ? await this.unitOfWork.query<Recipient>(
          `select r.id, r.address, r.address_normalized as key, r.mailing_id as "mailingId",
             coalesce(nullif(c.language, ''), m.language) as language
           from mailing_recipient r join mailing m on m.id = r.mailing_id join customer c on c.id = r.customer_id
           where r.id = $1 and r.address is not null`,
          [id],
        )
      : [];
    if (!row) this.bad.set(ip, (this.bad.get(ip) ?? 0) + 1);
    return row ?? null;
  }

  /** Guessing is hopeless anyway (120 bits); this keeps it cheap as well. Only links that were not made here count. */
  private throttle(ip: string): void {
    const minute = Math.floor(Date.now() / 60_000);
    if (minute !== this.minute) this.bad.clear();
    this.minute = minute;
    if ((this.bad.get(ip) ?? 0) >= BAD_A_MINUTE) throw new TooManyRequestsError(60);
  }
}

/** The first language of a browser that the house speaks. */
const spoken = (accept = ''): string =>
  accept
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((language) => (LOCALES as readonly string[]).includes(language)) ?? 'en';
