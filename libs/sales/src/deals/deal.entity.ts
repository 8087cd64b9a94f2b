import { Binned } from '@atrium/platform';
import { Column, Entity } from 'typeorm';
import type { StageKind } from '../pipelines/stage.entity';

/** A sale in the making. `stageKind`, `teamId` and the stays in stages are kept by the database. */
@Entity('deal')
export class DealEntity extends Binned {
  @Column('text') name: string;
  @Column('uuid', { name: 'customer_id', nullable: true }) customerId: string | null;
  @Column('uuid', { name: 'pipeline_id' }) pipelineId: string;
  @Column('uuid', { name: 'stage_id' }) stageId: string;
  @Column('text', { name: 'stage_kind' }) stageKind: StageKind;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) amount: string | null;
  @Column('text') currency: string;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  @Column('date', { name: 'started_on', nullable: true }) startedOn: string | null;
  @Column('date', { name: 'expected_close_on', nullable: true }) expectedCloseOn: string | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column('text', { name: 'close_reason', nullable: true }) closeReason: string | null;
  @Column('text', { name: 'next_step', nullable: true }) nextStep: string | null;
  @Column('timestamptz', { name: 'next_step_at', nullable: true }) nextStepAt: string | Date | null;
  /** This and the last contact are kept by tasks. */
  @Column('date', { name: 'next_step_on', nullable: true }) nextStepOn: string | null;
  @Column('timestamptz', { name: 'last_contact_at', nullable: true }) lastContactAt: Date | null;
  @Column('text', { nullable: true }) source: string | null;
  @Column('text', { nullable: true }) description: string | null;
  @Column('timestamptz', { name: 'stage_entered_at', default: () => 'now()' }) stageEnteredAt: Date;
  @Column('timestamptz', { name: 'touched_at', default: () => 'now()' }) touchedAt: Date;
}
