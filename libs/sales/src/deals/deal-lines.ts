import { Injectable } from '@nestjs/common';
import { type Actor, InvalidError, UnitOfWork } from '@atrium/platform';
import { DealProductEntity } from './deal-product.entity';
import type { DealLineInputDto } from './deal.dto';
import { lineErrors, sumOfLines } from './line-rules';

interface Line {
  id: string | null;
  productId: string;
  quantity: string;
  price: string | null;
  position: number;
}

interface KnownProduct {
  id: string;
  price: string | null;
  currency: string | null;
  usable: boolean;
}

/** Writes the lines of a deal as a set. The caller holds the deal's row. */
@Injectable()
export class DealLines {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Makes the lines of the deal exactly these, touching only what differs, and answers their sum. */
  async replace(
    actor: Actor,
    deal: { id: string; currency: string },
    input: readonly DealLineInputDto[],
    pointer: string,
  ): Promise<string> {
    const errors = lineErrors(input, pointer);
    if (errors.length) throw new InvalidError(errors);
    const present = await this.unitOfWork.manager.findBy(DealProductEntity, { dealId: deal.id });
    const lines = await this.resolve(input, present, deal.currency, pointer);
    const kept = new Set(lines.map(({ id }) => id));
    for (const line of present)
      if (!kept.has(line.id)) await this.unitOfWork.manager.delete(DealProductEntity, { id: line.id });
    for (const { id, ...line } of lines) await this.write(actor, deal.id, id, line, present);
    return sumOfLines(lines);
  }

  private async write(
    actor: Actor,
    dealId: string,
    id: string | null,
    line: Omit<Line, 'id'>,
    present: readonly DealProductEntity[],
  ): Promise<void> {
    const { manager } = this.unitOfWork;
    if (!id) {
      await manager.insert(DealProductEntity, { ...line, dealId, createdBy: actor.userId, updatedBy: actor.userId });
      return;
    }
    const before = present.find((one) => one.id === id);
    const same =
      before?.productId === line.productId &&
      Number(before.quantity) === Number(line.quantity) &&
      sameMoney(before.price, line.price) &&
      before.position === line.position;
    if (!same) await manager.update(DealProductEntity, { id }, { ...line, updatedBy: actor.userId });
  }

  /** Products must be in the catalogue, unless the line named them already; a price left out is the product's own. */
  private async resolve(
    input: readonly DealLineInputDto[],
    present: readonly DealProductEntity[],
    currency: string,
    pointer: string,
  ): Promise<Line[]> {
    const products = await this.products(input.map((line) => line.productId));
    const seen = new Set<string>();
    return input.map((line, position) => {
      const before = present.find(({ id }) => id === line.id);
      if (line.id && (!before || seen.has(line.id)))
        throw unknown(`${pointer}/${position}/id`, 'This deal has no such line.');
      if (line.id) seen.add(line.id);
      const product = products.get(line.productId);
      if (!product || (!product.usable && before?.productId !== product.id))
        throw unknown(`${pointer}/${position}/productId`, 'There is no such product in the catalogue.');
      const listed = product.currency === currency ? product.price : null;
      const price = line.price === undefined ? (before?.productId === product.id ? before.price : listed) : line.price;
      return {
        id: line.id ?? null,
        productId: product.id,
        quantity: line.quantity ?? before?.quantity ?? '1',
        price,
        position,
      };
    });
  }

  private async products(ids: readonly string[]): Promise<Map<string, KnownProduct>> {
    if (!ids.length) return new Map();
    const rows = await this.unitOfWork.query<KnownProduct>(
      'select id, price, currency, deleted_at is null as usable from product where id = any($1::uuid[])',
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

const sameMoney = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : Number(one) === Number(other);

const unknown = (pointer: string, detail: string): InvalidError =>
  new InvalidError([{ pointer, code: 'unknown_reference', detail }]);
