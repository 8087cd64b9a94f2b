import { Recorded } from '@atrium/platform';
import { Column, Entity } from 'typeorm';
import type { BuiltInRole } from '../access/permissions';

/** A named set of permissions. */
@Entity('role')
export class RoleEntity extends Recorded {
  /** Set for built-in roles, whose names clients translate. */
  @Column('text', { nullable: true }) key: BuiltInRole | null;
  @Column('text') name: string;
}
