import { Column, Entity } from 'typeorm';
import type { BuiltInRole } from '../access/permissions';
import { Recorded } from '../recorded';

/** A named set of permissions. */
@Entity('role')
export class RoleEntity extends Recorded {
  /** Set for built-in roles, whose names clients translate. */
  @Column('text', { nullable: true }) key: BuiltInRole | null;
  @Column('text') name: string;
}
