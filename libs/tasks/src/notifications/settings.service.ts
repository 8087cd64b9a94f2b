import { Injectable } from '@nestjs/common';
import { type Actor, type FieldError, ForbiddenError, HouseMail, InvalidError, UnitOfWork } from '@atrium/platform';
import { DEFAULTS } from './kinds';
import type { MyNotificationSettingsDto, NotificationSettingsDto } from './notification.dto';

const STORED = `select mail_kinds as "mailKinds", to_char(quiet_from, 'HH24:MI') as "quietFrom", to_char(quiet_to, 'HH24:MI') as "quietTo",
  lead_minutes as "leadMinutes", to_char(morning, 'HH24:MI') as morning from notification_setting where user_id = $1`;

/** How and when a person wants to be told. */
@Injectable()
export class NotificationSettingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly houseMail: HouseMail,
  ) {}

  async get(actor: Actor): Promise<MyNotificationSettingsDto> {
    const [stored] = await this.unitOfWork.query<NotificationSettingsDto>(STORED, [userOf(actor)]);
    const mailReady = (await this.houseMail.account()) !== null;
    return { ...(stored ?? DEFAULTS), timeZone: actor.timeZone, mailReady };
  }

  async put(actor: Actor, input: NotificationSettingsDto): Promise<MyNotificationSettingsDto> {
    const { mailKinds, quietFrom, quietTo, leadMinutes, morning } = input;
    const errors: FieldError[] = [];
    if ((quietFrom === null) !== (quietTo === null))
      errors.push({
        pointer: quietFrom === null ? '/quietFrom' : '/quietTo',
        code: 'required',
        detail: 'Quiet hours have a beginning and an end.',
      });
    if (quietFrom !== null && quietFrom === quietTo)
      errors.push({
        pointer: '/quietTo',
        code: 'empty_range',
        detail: 'Quiet hours end at another time than they begin.',
      });
    if (errors.length) throw new InvalidError(errors);
    return this.unitOfWork.run(actor, async () => {
      await this.unitOfWork.execute(
        `insert into notification_setting (user_id, mail_kinds, quiet_from, quiet_to, lead_minutes, morning, created_by, updated_by)
         values ($1, $2, $3, $4, $5, $6, $1, $1)
         on conflict (user_id) do update set mail_kinds = excluded.mail_kinds, quiet_from = excluded.quiet_from,
           quiet_to = excluded.quiet_to, lead_minutes = excluded.lead_minutes, morning = excluded.morning,
           version = notification_setting.version + 1, updated_at = now(), updated_by = excluded.updated_by`,
        [userOf(actor), [...new Set(mailKinds)], quietFrom, quietTo, leadMinutes, morning],
      );
      return this.get(actor);
    });
  }
}

function userOf({ userId }: Actor): string {
  if (!userId) throw new ForbiddenError();
  return userId;
}
