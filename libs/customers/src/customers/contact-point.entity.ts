import { Recorded } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

export const CONTACT_KINDS = ['phone', 'email', 'messenger', 'site'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** A way to reach a customer. */
@Entity('contact_point')
export class ContactPointEntity extends Recorded {
  @Column('uuid', { name: 'customer_id' }) customerId: string;
  @Column('text') kind: ContactKind;
  /** As it was typed. */
  @Column('text') value: string;
  @Column('text', { nullable: true }) label: string | null;
  @Column('int', { default: 0 }) position: number;
  /** E.164 of a valid phone; a mail address in lower case. */
  @Column('text', { nullable: true }) normalized: string | null;
  /** Of a phone: the digits of E.164 when it is valid, else those that were typed. */
  @Column('text', { nullable: true }) digits: string | null;
}
