import { Recorded } from '@atrium/platform';
import { Column, Entity } from 'typeorm';
import type { ActivityKind } from '../activities/activity.entity';

/** How an activity of a kind can end. Activities keep its key, so a new name shows in the past too. */
@Entity('activity_outcome')
export class OutcomeEntity extends Recorded {
  @Column('text') kind: ActivityKind;
  @Column('text') key: string;
  @Column('text') name: string;
  @Column('int') position: number;
  @Column('boolean', { name: 'counts_as_contact' }) countsAsContact: boolean;
  @Column('boolean', { default: false }) archived: boolean;
}
