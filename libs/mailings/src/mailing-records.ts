import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OwnedTables } from '@atrium/identity';
import { type RecordType, RecordTypes } from '@atrium/records';
import { ACCOUNTS_READ, ACCOUNTS_WRITE, READ, WRITE } from './permissions';

/** Tells the house what mailings and sender accounts are: history, titles and rights work by it. */
@Injectable()
export class MailingRecords implements OnModuleInit {
  constructor(
    private readonly types: RecordTypes,
    private readonly owned: OwnedTables,
  ) {}

  onModuleInit(): void {
    this.owned.register('mailing');
    this.owned.register('sender_account');
    for (const type of TYPES) this.types.register(type);
  }
}

const owned = { owner: 'owner_id', team: 'team_id', deletedAt: 'deleted_at' };

const TYPES: RecordType[] = [
  {
    type: 'mailing',
    table: 'mailing',
    titleSql: 'name',
    ...owned,
    permissions: { read: READ, write: WRITE },
    children: ['mailingDecision'],
    fields: {
      name: { type: 'text' },
      subject: { type: 'text' },
      body: { type: 'text' },
      language: { type: 'enum' },
      senderAccountId: { type: 'ref', ref: 'senderAccount' },
      audience: { type: 'json' },
      state: { type: 'enum' },
      sentBy: { type: 'ref', ref: 'user' },
      frozenAt: { type: 'datetime' },
      startedAt: { type: 'datetime' },
      finishedAt: { type: 'datetime' },
      ownerId: { type: 'ref', ref: 'user' },
      deletedAt: { type: 'datetime' },
    },
  },
  {
    type: 'mailingDecision',
    table: 'mailing_decision',
    titleSql: `''`,
    permissions: { read: READ, write: WRITE },
    fields: {
      mailingId: { type: 'ref', ref: 'mailing' },
      decision: { type: 'enum' },
      recipients: { type: 'number' },
      recipientIds: { type: 'json' },
    },
  },
  {
    type: 'mailSuppression',
    table: 'mail_suppression',
    titleSql: `''`,
    permissions: { read: 'organization.manage' },
    fields: {
      address: { type: 'text' },
      kind: { type: 'enum' },
      source: { type: 'enum' },
      reason: { type: 'text' },
      mailingId: { type: 'ref', ref: 'mailing' },
      revokedAt: { type: 'datetime' },
      revokedBy: { type: 'ref', ref: 'user' },
      revokeReason: { type: 'text' },
    },
  },
  {
    type: 'senderAccount',
    table: 'sender_account',
    titleSql: 'name',
    ...owned,
    openTitle: true,
    permissions: { read: ACCOUNTS_READ, write: ACCOUNTS_WRITE },
    fields: {
      name: { type: 'text' },
      fromName: { type: 'text' },
      fromAddress: { type: 'text' },
      replyTo: { type: 'text' },
      host: { type: 'text' },
      port: { type: 'number' },
      security: { type: 'enum' },
      userName: { type: 'text' },
      passwordSetAt: { type: 'datetime' },
      perMinute: { type: 'number' },
      perDay: { type: 'number' },
      shared: { type: 'boolean' },
      house: { type: 'boolean' },
      active: { type: 'boolean' },
      ownerId: { type: 'ref', ref: 'user' },
      deletedAt: { type: 'datetime' },
    },
  },
];
