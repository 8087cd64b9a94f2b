import { Recorded } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

export const STAGE_KINDS = ['open', 'won', 'lost'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** Steps of one measured ramp: equal lightness and chroma, so that no stage shouts. The page knows how each looks, light and dark. */
export const STAGE_COLORS = [
  'blue',
  'cyan',
  'teal',
  'green',
  'amber',
  'orange',
  'plum',
  'violet',
  'won',
  'lost',
] as const;
export type StageColor = (typeof STAGE_COLORS)[number];

/** One step of a pipeline. */
@Entity('stage')
export class StageEntity extends Recorded {
  @Column('uuid', { name: 'pipeline_id' }) pipelineId: string;
  @Column('text') name: string;
  @Column('text') kind: StageKind;
  @Column('int') position: number;
  @Column('int') probability: number;
  @Column('int', { name: 'days_limit', nullable: true }) daysLimit: number | null;
  @Column('text') color: StageColor;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}
