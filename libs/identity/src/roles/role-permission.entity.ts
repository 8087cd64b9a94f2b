import type { Scope } from '@atrium/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far one permission reaches for one role. */
@Entity('role_permission')
export class RolePermissionEntity {
  @PrimaryColumn('uuid', { default: () => 'uuid_v7()' }) id: string;
  @Column('uuid', { name: 'role_id' }) roleId: string;
  @Column('text') permission: string;
  @Column('text') scope: Scope;
}
