import { Recorded } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

export const ADDRESS_KINDS = ['main', 'legal', 'postal', 'delivery'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** Where a customer is. */
@Entity('address')
export class AddressEntity extends Recorded {
  @Column('uuid', { name: 'customer_id' }) customerId: string;
  @Column('text', { default: 'main' }) kind: AddressKind;
  @Column('text', { nullable: true }) street: string | null;
  @Column('text', { nullable: true }) city: string | null;
  @Column('text', { nullable: true }) region: string | null;
  @Column('text', { name: 'postal_code', nullable: true }) postalCode: string | null;
  @Column('text', { nullable: true }) country: string | null;
  @Column('int', { default: 0 }) position: number;
}
