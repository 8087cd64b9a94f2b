import { Binned } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

/** What is sold. */
@Entity('product')
export class ProductEntity extends Binned {
  @Column('text') name: string;
  @Column('text', { nullable: true }) sku: string | null;
  @Column('text', { nullable: true }) category: string | null;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) price: string | null;
  @Column('text', { nullable: true }) currency: string | null;
  @Column('text', { nullable: true }) unit: string | null;
  @Column('boolean', { default: true }) active: boolean;
  @Column('text', { nullable: true }) description: string | null;
}
