import { Recorded } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

/** A department. Teams form a tree; a manager's `team` scope reaches downwards. */
@Entity('team')
export class TeamEntity extends Recorded {
  @Column('text') name: string;
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;
}
