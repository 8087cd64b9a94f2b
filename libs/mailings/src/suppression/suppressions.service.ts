import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, ForbiddenError, InvalidError, NotFoundError, SqlParams, UnitOfWork } from '@atrium/platform';
import { RecordTypes } from '@atrium/records';
import { READ, SUPPRESS } from '../permissions';
import type { CreateSuppressionDto, SuppressionDto, SuppressionListDto } from './suppression.dto';
import { takeOutSuppressed } from './take-out';

/** Addresses that get no letters. Shown and changed through the customers that have them. */
@Injectable()
export class Suppressions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly types: RecordTypes,
    private readonly policy: AccessPolicy,
  ) {}

  async ofCustomer(actor: Actor, customerId: string): Promise<SuppressionListDto> {
    await this.types.requireVisible(actor, 'customer', customerId);
    const params = new SqlParams();
    const mailings = params.condition(this.policy.where(actor, READ, { owner: 'm.owner_id', team: 'm.team_id' }));
    const items = await this.unitOfWork.query<SuppressionDto>(
      `select s.id, s.address, s.kind, s.source, s.reason, s.created_at as "createdAt", s.version,
         case when m.id is null then null else json_build_object('id', m.id, 'name', m.name) end as mailing,
         case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as "createdBy"
       from mail_suppression s left join mailing m on m.id = s.mailing_id and ${mailings} left join app_user u on u.id = s.created_by
       where s.revoked_at is null and s.address in (select lower(coalesce(nullif(p.normalized, ''), btrim(p.value))) from contact_point p
         where p.customer_id = ${params.add(customerId)}::uuid and p.kind = 'email')
       order by s.address, s.kind`,
      params.values,
    );
    return { items, canChange: await this.mayChange(actor, customerId) };
  }

  /** Somebody has said that he wants no letters. */
  async create(actor: Actor, { customerId, address, reason }: CreateSuppressionDto): Promise<SuppressionListDto> {
    await this.requireChange(actor, customerId);
    return this.unitOfWork.run(actor, async () => {
      const written = await this.unitOfWork.execute(
        `insert into mail_suppression (address, kind, source, reason, created_by, updated_by)
         select p.key, 'unsubscribed', 'person', $3, $4, $4 from (
           select distinct lower(coalesce(nullif(normalized, ''), btrim(value))) as key from contact_point
           where customer_id = $1 and kind = 'email') p
         where p.key = lower($2)
         on conflict (address, kind) where revoked_at is null do update set updated_at = now()`,
        [customerId, address, reason, actor.userId],
      );
      if (!written)
        throw new InvalidError([
          { pointer: '/address', code: 'unknown_reference', detail: 'The customer does not have this address.' },
        ]);
      await takeOutSuppressed(this.unitOfWork, { addresses: [address.toLowerCase()] });
      return this.ofCustomer(actor, customerId);
    });
  }

  /** Letters are allowed again, because of a reason that stays in the log. */
  async revoke(actor: Actor, id: string, customerId: string, reason: string): Promise<SuppressionListDto> {
    await this.requireChange(actor, customerId);
    const { items } = await this.ofCustomer(actor, customerId);
    if (!items.some((item) => item.id === id)) throw new NotFoundError('Suppression');
    return this.unitOfWork.run(actor, async () => {
      await this.unitOfWork.execute(
        `update mail_suppression set revoked_at = now(), revoked_by = $2, revoke_reason = $3, version = version + 1,
           updated_at = now(), updated_by = $2
         where id = $1 and revoked_at is null`,
        [id, actor.userId, reason],
      );
      return this.ofCustomer(actor, customerId);
    });
  }

  private async requireChange(actor: Actor, customerId: string): Promise<void> {
    await this.types.requireVisible(actor, 'customer', customerId);
    if (!(await this.mayChange(actor, customerId))) throw new ForbiddenError(SUPPRESS);
  }

  private async mayChange(actor: Actor, customerId: string): Promise<boolean> {
    const [owner] = await this.unitOfWork.query<{ ownerId: string | null; teamId: string | null }>(
      'select owner_id as "ownerId", team_id as "teamId" from customer where id = $1',
      [customerId],
    );
    return owner !== undefined && this.policy.allows(actor, SUPPRESS, owner);
  }
}
