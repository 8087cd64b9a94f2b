import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@atrium/platform';
import type { DealRow } from './deal-plan';

/** A deal about to be written, with the product it is about. */
export interface DealToWrite {
  id: string;
  deal: DealRow;
  product: { id: string; quantity: string } | null;
}

const COLUMNS = `name text, customer_id uuid, stage_id uuid, amount numeric, currency text, owner_id uuid, started_on date,
  expected_close_on date, closed_on date, close_reason text, next_step text, next_step_at timestamptz, source text, description text`;

/** When the deal came to its stage, as far as the file tells: the day it was closed, else the day it was begun, else now. */
const ENTERED = `coalesce(r.closed_on, case when r.started_on <= (now() at time zone $3)::date then r.started_on end)::timestamp at time zone $3`;

/** Writes sets of deals with one statement each; the database derives pipeline, kind, team and stays. */
@Injectable()
export class DealImportWrites {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async insert(actor: Actor, timeZone: string, rows: readonly DealToWrite[]): Promise<void> {
    if (!rows.length) return;
    await this.unitOfWork.query(
      `insert into deal (id, name, customer_id, stage_id, amount, currency, owner_id, started_on, expected_close_on, closed_on,
         close_reason, next_step, next_step_at, source, description, stage_entered_at, created_by, updated_by)
       select r.id, r.name, r.customer_id, r.stage_id, r.amount, r.currency, r.owner_id, r.started_on, r.expected_close_on, r.closed_on,
         r.close_reason, r.next_step, r.next_step_at, r.source, r.description, coalesce(${ENTERED}, now()), $2, $2
       from jsonb_to_recordset($1::jsonb) as r(id uuid, ${COLUMNS})`,
      [asJson(rows), actor.userId, timeZone],
    );
    await this.addLines(actor, rows);
  }

  async update(actor: Actor, timeZone: string, rows: readonly DealToWrite[]): Promise<void> {
    if (!rows.length) return;
    await this.unitOfWork.query(
      `update deal d set name = r.name, customer_id = r.customer_id, stage_id = r.stage_id, amount = r.amount, currency = r.currency,
         owner_id = r.owner_id, started_on = r.started_on, expected_close_on = r.expected_close_on, closed_on = r.closed_on,
         close_reason = r.close_reason, next_step = r.next_step, next_step_at = r.next_step_at, source = r.source,
         description = r.description, touched_at = now(), version = version + 1, updated_at = now(), updated_by = $2,
         stage_entered_at = case when d.stage_id = r.stage_id then d.stage_entered_at
           else greatest(d.stage_entered_at, coalesce(r.closed_on::timestamp at time zone $3, now())) end
       from jsonb_to_recordset($1::jsonb) as r(id uuid, ${COLUMNS}) where d.id = r.id`,
      [asJson(rows), actor.userId, timeZone],
    );
    await this.addLines(actor, rows);
  }

  /** The product of a row becomes a line, unless the deal has one of it. A single unit costs what the whole deal is worth. */
  private async addLines(actor: Actor, rows: readonly DealToWrite[]): Promise<void> {
    const lines = rows.flatMap(({ id, product, deal }) =>
      product
        ? [
            {
              deal_id: id,
              product_id: product.id,
              quantity: product.quantity,
              price: Number(product.quantity) === 1 ? deal.amount : null,
            },
          ]
        : [],
    );
    if (!lines.length) return;
    await this.unitOfWork.query(
      `insert into deal_product (deal_id, product_id, quantity, price, position, created_by, updated_by)
       select r.deal_id, r.product_id, r.quantity, r.price,
         (select coalesce(max(l.position) + 1, 0) from deal_product l where l.deal_id = r.deal_id), $2, $2
       from jsonb_to_recordset($1::jsonb) as r(deal_id uuid, product_id uuid, quantity numeric, price numeric)
       where not exists (select 1 from deal_product l where l.deal_id = r.deal_id and l.product_id = r.product_id)`,
      [JSON.stringify(lines), actor.userId],
    );
  }
}

const asJson = (rows: readonly DealToWrite[]): string => JSON.stringify(rows.map(({ id, deal }) => ({ id, ...deal })));
