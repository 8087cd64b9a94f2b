import type { UnitOfWork } from '@atrium/platform';

/** Keeps the figures of a mailing of which nothing is left to send, so that lists need not count its ledger. */
export async function settleCounts(unitOfWork: UnitOfWork, id: string): Promise<void> {
  await unitOfWork.execute(
    `update mailing m set counts = case when m.state in ('done', 'cancelled')
       and not exists (select 1 from mailing_recipient r where r.mailing_id = m.id and r.state in ('queued', 'sending'))
     then (select coalesce(jsonb_object_agg(s.state, s.n), '{}') from
       (select r.state, count(*)::int as n from mailing_recipient r where r.mailing_id = m.id group by r.state) s) end
     where m.id = $1`,
    [id],
  );
}
