import { Binned } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

export const ACTIVITY_KINDS = ['call', 'meeting', 'visit', 'note', 'email'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export const DIRECTIONS = ['in', 'out'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What somebody did with a customer or a deal. `teamId` is kept by the database. */
@Entity('activity')
export class ActivityEntity extends Binned {
  @Column('text') kind: ActivityKind;
  @Column('text', { name: 'subject_type' }) subjectType: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('uuid', { name: 'customer_id', nullable: true }) customerId: string | null;
  @Column('uuid', { name: 'deal_id', nullable: true }) dealId: string | null;
  @Column('timestamptz', { name: 'happened_at' }) happenedAt: Date | string;
  @Column('text', { nullable: true }) direction: Direction | null;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('boolean', { name: 'counts_as_contact' }) countsAsContact: boolean;
  @Column('text', { nullable: true }) text: string | null;
  @Column('int', { name: 'duration_minutes', nullable: true }) durationMinutes: number | null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column('uuid', { name: 'task_id', nullable: true }) taskId: string | null;
}
