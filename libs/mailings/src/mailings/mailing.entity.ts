import { Binned } from '@atrium/platform';
import { Column, Entity } from 'typeorm';

export const MAILING_STATES = ['draft', 'queued', 'sending', 'paused', 'done', 'cancelled'] as const;
export type MailingState = (typeof MAILING_STATES)[number];

/** One letter to many. */
@Entity('mailing')
export class MailingEntity extends Binned {
  @Column('text') name: string;
  @Column('text', { default: '' }) subject: string;
  @Column('text', { default: '' }) body: string;
  @Column('text') language: string;
  @Column('uuid', { name: 'sender_account_id', nullable: true }) senderAccountId: string | null;
  @Column('jsonb', { nullable: true }) audience: object | null;
  @Column('text', { default: 'draft' }) state: MailingState;
  @Column('timestamptz', { name: 'frozen_at', nullable: true }) frozenAt: Date | null;
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId: string | null;
  @Column('uuid', { name: 'team_id', nullable: true }) teamId: string | null;
}
