import type { RecordBase } from '#web/app/api.ts';
import type { Filters } from '#web/shared/listState.ts';

export type MailingState = 'draft' | 'queued' | 'sending' | 'paused' | 'done' | 'cancelled';
export type RecipientState = 'queued' | 'sending' | 'sent' | 'refused' | 'unknown' | 'excluded' | 'cancelled';
export type Exclusion = 'in_bin' | 'no_address' | 'bad_address' | 'unsubscribed' | 'refused_earlier' | 'duplicate';
export type Security = 'tls' | 'starttls' | 'none';

export interface Named {
  id: string;
  name: string;
}

export interface MailProblem {
  stage: string;
  code: string;
  response: string;
}

export interface Mailing extends RecordBase {
  name: string;
  subject: string;
  body: string;
  language: string;
  senderAccount: Named | null;
  senderAccountId?: string | null;
  audience: Filters | null;
  state: MailingState;
  counts: Record<RecipientState, number>;
  trouble: (MailProblem & { at: string; count: number }) | null;
  waitUntil: string | null;
  frozenAt: string | null;
  startedAt: string | null;
  finishedAt: string | null;
  sentBy: Named | null;
  owner: Named | null;
  can: { write: boolean; send: boolean };
  updatedAt: string;
}

export interface MailingCheck {
  recipients: number;
  total: number;
  exclusions: { reason: Exclusion; count: number }[];
  problems: { code: string; fields: string[] }[];
  warnings: string[];
  linkBase: string;
}

export interface AudiencePerson {
  id: string;
  name: string;
  address: string | null;
}

export interface Letter {
  subject: string;
  html: string;
  text: string;
  to: string | null;
  customer?: Named | null;
}

export interface SentLetter extends Letter {
  id: string;
  state: RecipientState;
  at: string;
  response: string | null;
}

export interface Recipient {
  id: string;
  customer: { id: string; name: string | null; hidden: boolean };
  address: string | null;
  state: RecipientState;
  reason: Exclusion | null;
  attempts: number;
  nextAttemptAt: string | null;
  code: string | null;
  response: string | null;
  at: string;
}

export interface SenderAccount extends RecordBase {
  name: string;
  fromName: string | null;
  fromAddress: string;
  replyTo: string | null;
  host: string;
  port: number;
  security: Security;
  userName: string | null;
  hasPassword: boolean;
  perMinute: number | null;
  perDay: number | null;
  sentToday: number;
  shared: boolean;
  house: boolean;
  active: boolean;
  testedAt: string | null;
  testProblem: MailProblem | null;
  owner: Named | null;
  can: { write: boolean };
}

export interface TestResult {
  to: string;
  sent: boolean;
  problem: MailProblem | null;
}

export interface Suppression {
  id: string;
  address: string;
  kind: 'unsubscribed' | 'refused';
  source: 'link' | 'one_click' | 'person' | 'server';
  reason: string | null;
  mailing: Named | null;
  createdBy: Named | null;
  createdAt: string;
}
