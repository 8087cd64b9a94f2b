import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, bindJoins, NotFoundError, SqlParams, UnitOfWork } from '@atrium/platform';
import type { DealCardDto } from './deal-view.dto';
import { DEAL_JOINS, DEAL_PAIRS } from './deal-list';
import { DealReach } from './deal-reach';

const LINES = `(select coalesce(json_agg(json_build_object('id', l.id, 'productId', l.product_id, 'name', p.name, 'sku', p.sku,
  'unit', p.unit, 'quantity', trim_scale(l.quantity)::text, 'price', l.price::text, 'total', round(l.quantity * l.price, 2)::text)
  order by l.position, l.id), '[]')
  from deal_product l join product p on p.id = l.product_id where l.deal_id = d.id)`;

/** Stays in the same stage are added up; the present one runs until now, unless the deal has come to its end. */
const STAYS = `(select coalesce(json_agg(json_build_object('stageId', t.id, 'name', t.name, 'kind', t.kind, 'color', t.color,
  'enteredAt', t.entered_at, 'leftAt', t.left_at, 'seconds', t.seconds, 'visits', t.visits) order by t.entered_at, t.position), '[]')
  from (select es.id, es.name, es.kind, es.color, es.position, min(e.entered_at) as entered_at,
      case when bool_or(e.left_at is null) then null else max(e.left_at) end as left_at,
      extract(epoch from sum(coalesce(e.left_at, case when es.kind = 'open' then now() else e.entered_at end) - e.entered_at))::bigint as seconds,
      count(*) as visits
    from deal_stage_entry e join stage es on es.id = e.stage_id where e.deal_id = d.id group by es.id) t)`;

/** Reads the card of a deal in one statement; PostgreSQL makes the JSON. */
@Injectable()
export class DealCards {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reach: DealReach,
  ) {}

  /** The card as an object. What the actor may not know of is not there: NotFoundError. The bin is readable too. */
  async read(actor: Actor, id: string): Promise<DealCardDto> {
    const params = new SqlParams();
    const key = params.add(id);
    const sql = `select json_build_object(${DEAL_PAIRS}, 'description', d.description, 'products', ${LINES}, 'stays', ${STAYS},
      'createdBy', ${author('cu')}, 'updatedBy', ${author('uu')},
      'can', json_build_object('write', coalesce(${params.condition(this.reach.on(actor, 'deals.write'))}, false),
        'delete', coalesce(${params.condition(this.reach.on(actor, 'deals.delete'))}, false))) as card
      from deal d ${bindJoins(DEAL_JOINS, this.reach.bindings(actor), params)}
      left join app_user cu on cu.id = d.created_by left join app_user uu on uu.id = d.updated_by
      where d.id = ${key}::uuid and ${params.condition(this.reach.read(actor))}`;
    const name = `deal_card_${createHash('sha1').update(sql).digest('hex').slice(0, 16)}`;
    const [row] = await this.unitOfWork.prepared<{ card: DealCardDto }>(name, sql, params.values);
    if (!row) throw new NotFoundError('Deal');
    return row.card;
  }
}

const author = (alias: string): string =>
  `case when ${alias}.id is null then null else json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`;
