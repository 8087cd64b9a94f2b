import { Binned } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

export const SECURITIES = ['tls', 'starttls', 'none'] as const;
export type Security = (typeof SECURITIES)[number];

/** A mail server, and who letters through it are from. */
@Entity('sender_account')
export class SenderAccountEntity extends Binned {
  @Column('text') name: string;
  @Column('text', { name: 'from_name', nullable: true }) fromName: string | null;
  @Column('text', { name: 'from_address' }) fromAddress: string;
  @Column('text', { name: 'reply_to', nullable: true }) replyTo: string | null;
  @Column('text') host: string;
  @Column('int') port: number;
  @Column('text') security: Security;
  @Column('text', { name: 'user_name', nullable: true }) userName: string | null;
  @Column('text', { name: 'password_sealed', nullable: true }) passwordSealed: string | null;
  @Column('timestamptz', { name: 'password_set_at', nullable: true }) passwordSetAt: Date | null;
  @Column('int', { name: 'per_minute', nullable: true }) perMinute: number | null;
  @Column('int', { name: 'per_day', nullable: true }) perDay: number | null;
  @Column('boolean', { default: false }) shared: boolean;
  @Column('boolean', { default: false }) house: boolean;
  @Column('boolean', { default: true }) active: boolean;
  @Column('timestamptz', { name: 'tested_at', nullable: true }) testedAt: Date | null;
  @Column('jsonb', { name: 'test_problem', nullable: true }) testProblem: object | null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
}
