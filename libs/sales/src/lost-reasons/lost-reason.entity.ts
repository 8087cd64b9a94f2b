import { Recorded } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

/** A reason offered when a deal is lost. The deal keeps its text, so renaming one does not rewrite the past. */
@Entity('lost_reason')
export class LostReasonEntity extends Recorded {
  @Column('text') name: string;
  @Column('int') position: number;
}
