import { Recorded } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

export const USER_STATUSES = ['invited', 'active', 'disabled'] as const;
export type UserStatus = (typeof USER_STATUSES)[number];

/** Somebody who works here. Never deleted, only disabled: their name stays on what they did. */
@Entity('app_user')
export class UserEntity extends Recorded {
  @Column('text') name: string;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { default: 'invited' }) status: UserStatus;
  @Column('uuid', { name: 'role_id' }) roleId: string;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
  /** Null: as the organization. */
  @Column('text', { nullable: true }) locale: string | null;
  @Column('text', { name: 'time_zone', nullable: true }) timeZone: string | null;
  @Column('text', { name: 'password_hash', nullable: true, select: false }) passwordHash: string | null;
  @Column('timestamptz', { name: 'password_changed_at', nullable: true }) passwordChangedAt: Date | null;
}
