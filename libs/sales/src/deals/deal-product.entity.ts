import { Recorded } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

/** One line of a deal: a product, how many, at what price in the deal's currency. */
@Entity('deal_product')
export class DealProductEntity extends Recorded {
  @Column('uuid', { name: 'deal_id' }) dealId: string;
  @Column('uuid', { name: 'product_id' }) productId: string;
  @Column('numeric', { precision: 18, scale: 4, default: 1 }) quantity: string;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) price: string | null;
  @Column('int') position: number;
}
