import { Recorded } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

/** Read from left to right: the person (from) is employed by the company (to); the subsidiary (from) belongs to the parent (to). */
export const RELATIONSHIP_TYPES = ['employment', 'subsidiary'] as const;
export type RelationshipType = (typeof RELATIONSHIP_TYPES)[number];

/** A dated tie between two customers. */
@Entity('relationship')
export class RelationshipEntity extends Recorded {
  @Column('text') type: RelationshipType;
  @Column('uuid', { name: 'from_id' }) fromId: string;
  @Column('uuid', { name: 'to_id' }) toId: string;
  /** What the person does there, in words. */
  @Column('text', { nullable: true }) position: string | null;
  @Column('date', { name: 'started_on', nullable: true }) startedOn: string | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
}
