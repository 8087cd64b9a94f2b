import type { UnitOfWork } from '@atrium/platform';

/**
 * Whoever has said no, or whose address has turned out to be dead, gets nothing of what is still waiting to be sent, in whatever mailing:
 * a large one goes out over days, and a no counts from the moment it is said.
 */
export async function takeOutSuppressed(
  unitOfWork: UnitOfWork,
  of: { addresses: readonly string[] } | { mailingId: string },
): Promise<void> {
  const byAddress = 'addresses' in of;
  if (byAddress && !of.addresses.length) return;
  await unitOfWork.execute(
    `update mailing_recipient r set state = 'excluded', at = now(),
       reason = case s.kind when 'unsubscribed' then 'unsubscribed' else 'refused_earlier' end
     from mailing m, mail_suppression s
     where m.state in ('queued', 'sending', 'paused') and r.mailing_id = m.id and r.state = 'queued' and r.reason is null
       and s.address = r.address_normalized and s.revoked_at is null
       and ${byAddress ? 'r.address_normalized = any($1::text[])' : 'r.mailing_id = $1::uuid'}`,
    [byAddress ? of.addresses : of.mailingId],
  );
}
