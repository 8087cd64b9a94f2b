import type { RecordBase } from '#web/app/api.ts';
import type { Money } from '#web/shared/format.ts';

export const PAPER_KINDS = ['quote', 'contract', 'order', 'act', 'invoice', 'other'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
export type PaperState = 'queued' | 'made' | 'failed' | 'cancelled';
export type PaperLanguage = 'en' | 'ru' | 'ro' | 'id';

interface Named {
  hidden: boolean;
  id: string | null;
  name: string | null;
}

export interface PaperInput {
  title?: string | null;
  date?: string | null;
  validUntil?: string | null;
  note?: string | null;
  discountPercent?: string | null;
  lines?: { name: string; sku?: string | null; quantity: string; unit?: string | null; price?: string | null }[] | null;
}

/** A paper as lists show it. */
export interface Paper extends RecordBase {
  kind: PaperKind;
  state: PaperState;
  number: string | null;
  title: string;
  subjectType: 'deal' | 'customer';
  subjectId: string;
  customer: Named | null;
  deal: Named | null;
  templateId: string;
  templateName: string;
  language: PaperLanguage;
  format: 'rich' | 'docx';
  amount: Money | null;
  fileId: string | null;
  currentVersion: number;
  problem: { code: string; detail: string } | null;
  batchId: string | null;
  madeAt: string | null;
  createdBy: { id: string; name: string } | null;
  createdAt: string;
}

export interface PaperCardData extends Paper {
  input: PaperInput;
  versions: { number: number; templateVersion: number; madeAt: string; madeBy: { id: string; name: string } | null }[];
}

export interface Template extends RecordBase {
  name: string;
  kind: PaperKind;
  format: 'rich' | 'docx';
  language: PaperLanguage;
  active: boolean;
  currentVersion: number;
  unknown: number;
  fileName: string | null;
  updatedAt: string;
  updatedBy: { id: string; name: string } | null;
}

export interface Placeholder {
  text: string;
  kind: 'value' | 'open' | 'close';
  parts: string[];
  count: number;
  split: boolean;
  known: boolean;
  suggestion: string | null;
}

export interface TemplateCardData extends Template {
  body: { content: object; pageNumbers: boolean } | null;
  placeholders: Placeholder[];
}

export interface FieldGroup {
  group: string;
  label: string;
  list: boolean;
  fields: { name: string; label: string; type: string; formats: string[]; example: string }[];
}

export interface Batch extends RecordBase {
  state: 'running' | 'done' | 'cancelled';
  total: number;
  made: number;
  failed: number;
  queued: number;
}
