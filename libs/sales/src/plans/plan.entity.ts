import { Recorded } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

export const PLAN_LEVELS = ['person', 'team', 'company'] as const;
export type PlanLevel = (typeof PLAN_LEVELS)[number];

export const PLAN_MEASURES = ['amount', 'count'] as const;
export type PlanMeasure = (typeof PLAN_MEASURES)[number];

/** What a person, a team or the company is to win in a month. */
@Entity('plan')
export class PlanEntity extends Recorded {
  @Column('date') month: string;
  @Column('text') level: PlanLevel;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  @Column('text') measure: PlanMeasure;
  @Column('text', { nullable: true }) currency: string | null;
  @Column('numeric', { precision: 18, scale: 2 }) target: string;
}
