import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@atrium/platform';
import type { RecordRef, TimelineCursor, TimelineEntry, TimelineSource } from '@atrium/records';

interface Row {
  id: string;
  at: Date;
  actorId: string | null;
  dealId: string;
  data: Record<string, unknown>;
}

/** `from` is null where the deal began. Times are compared as JavaScript keeps them. */
const PAGE = `
select * from (
  select e.id, date_trunc('milliseconds', e.entered_at) as at, e.entered_by as "actorId", e.deal_id as "dealId",
    json_build_object(
      'from', case when f.id is null then null else json_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'color', f.color) end,
      'to', json_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'color', s.color), 'kind', s.kind,
      'closeReason', case when s.kind <> 'open' and e.left_at is null then d.close_reason end) as data
  from deal_stage_entry e join stage s on s.id = e.stage_id join deal d on d.id = e.deal_id
  left join lateral (select p.stage_id from deal_stage_entry p where p.deal_id = e.deal_id and (p.entered_at, p.id) < (e.entered_at, e.id)
    order by p.entered_at desc, p.id desc limit 1) prev on true
  left join stage f on f.id = prev.stage_id
  where e.deal_id = any($1::uuid[])
) x
where $2::timestamptz is null or (x.at, 'stage' collate "C", x.id::text) < ($2::timestamptz, $3::text, $4::text)
order by x.at desc, x.id desc limit $5`;

/** Deals moving from stage to stage, on the timelines of deals and, through them, of customers. */
@Injectable()
export class StageTimeline implements TimelineSource {
  readonly kind = 'stage';
  readonly permission = 'deals.read';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(
    _actor: Actor,
    subjects: readonly RecordRef[],
    before: TimelineCursor | null,
    limit: number,
  ): Promise<TimelineEntry[]> {
    const deals = subjects.flatMap(({ type, id }) => (type === 'deal' ? [id] : []));
    if (!deals.length) return [];
    const rows = await this.unitOfWork.query<Row>(PAGE, [
      deals,
      before?.at ?? null,
      before?.kind ?? null,
      before?.id ?? null,
      limit,
    ]);
    return rows.map(({ id, at, actorId, dealId, data }) => ({
      id,
      kind: this.kind,
      at,
      actorId,
      subject: { type: 'deal', id: dealId },
      data,
    }));
  }
}
