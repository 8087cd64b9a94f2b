import { Binned } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

export const CUSTOMER_KINDS = ['company', 'person'] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

/** What a customer is to us; several at once. */
export const CUSTOMER_ROLES = [
  'customer',
  'lead',
  'supplier',
  'partner',
  'agent',
  'employee',
  'competitor',
  'other',
] as const;
export type CustomerRole = (typeof CUSTOMER_ROLES)[number];

/** A party we deal with: a company or a person. */
@Entity('customer')
export class CustomerEntity extends Binned {
  @Column('text') kind: CustomerKind;
  /** Of a person it is composed from the three below when one of them is known. */
  @Column('text') name: string;
  @Column('text', { name: 'first_name', nullable: true }) firstName: string | null;
  @Column('text', { name: 'middle_name', nullable: true }) middleName: string | null;
  @Column('text', { name: 'last_name', nullable: true }) lastName: string | null;
  @Column('text', { array: true, default: '{}' }) roles: CustomerRole[];
  @Column('text', { name: 'tax_number', nullable: true }) taxNumber: string | null;
  @Column('text', { nullable: true }) industry: string | null;
  @Column('int', { name: 'founded_year', nullable: true }) foundedYear: number | null;
  @Column('int', { name: 'employee_count', nullable: true }) employeeCount: number | null;
  @Column('numeric', { name: 'annual_revenue', precision: 18, scale: 4, nullable: true }) annualRevenue: string | null;
  @Column('text', { name: 'annual_revenue_currency', nullable: true }) annualRevenueCurrency: string | null;
  @Column('text', { nullable: true }) country: string | null;
  @Column('text', { nullable: true }) language: string | null;
  @Column('text', { nullable: true }) description: string | null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  /** The owner's team; derived. */
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  /** This and the next step are kept by tasks. */
  @Column('timestamptz', { name: 'last_contact_at', nullable: true }) lastContactAt: Date | null;
  @Column('text', { name: 'next_step', nullable: true }) nextStep: string | null;
  @Column('timestamptz', { name: 'next_step_at', nullable: true }) nextStepAt: Date | null;
  @Column('date', { name: 'next_step_on', nullable: true }) nextStepOn: string | null;
}
