import { Recorded } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

/** An order of stages that deals go through. */
@Entity('pipeline')
export class PipelineEntity extends Recorded {
  @Column('text') name: string;
  @Column('int') position: number;
  @Column('boolean', { default: false }) archived: boolean;
}
