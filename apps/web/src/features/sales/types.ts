import type { RecordBase } from '#web/app/api.ts';
import type { Money } from '#web/shared/format.ts';

export type StageKind = 'open' | 'won' | 'lost';

export interface Stage {
  id: string;
  name: string;
  kind: StageKind;
  probability: number;
  daysLimit: number | null;
  color: string;
}

export interface Pipeline extends RecordBase {
  name: string;
  position: number;
  archived: boolean;
  stages: Stage[];
}

/** The customer of a deal; when it is hidden one learns only that there is one. */
export interface DealCustomer {
  hidden: boolean;
  id: string | null;
  name: string | null;
  kind: 'company' | 'person' | null;
}

/** A deal as lists and boards show it. */
export interface Deal extends RecordBase {
  name: string;
  customer: DealCustomer | null;
  pipelineId: string;
  stage: Pick<Stage, 'id' | 'name' | 'kind' | 'color' | 'daysLimit'>;
  amount: Money | null;
  currency: string;
  owner: { id: string; name: string } | null;
  startedOn: string | null;
  expectedCloseOn: string | null;
  closedOn: string | null;
  closeReason: string | null;
  nextStep: string | null;
  nextStepAt: string | null;
  /** The day, when the step has no hour. */
  nextStepOn?: string | null;
  lastContactAt: string | null;
  source: string | null;
  stageEnteredAt: string;
  touchedAt: string;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
}

export interface DealLine {
  id: string;
  productId: string;
  name: string;
  sku: string | null;
  unit: string | null;
  quantity: string;
  price: string | null;
  total: string | null;
}

/** How long the deal has been in a stage, all stays together. */
export interface DealStay {
  stageId: string;
  name: string;
  kind: StageKind;
  color: string;
  enteredAt: string;
  leftAt: string | null;
  seconds: number;
  visits: number;
}

/** A deal with everything its card shows. */
export interface DealCard extends Deal {
  description: string | null;
  products: DealLine[];
  stays: DealStay[];
  createdBy: { id: string; name: string } | null;
  updatedBy: { id: string; name: string } | null;
  can: { write: boolean; delete: boolean };
}

export interface Product extends RecordBase {
  name: string;
  sku: string | null;
  category: string | null;
  price: Money | null;
  unit: string | null;
  active: boolean;
  description: string | null;
  deletedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface LostReason extends RecordBase {
  name: string;
  position: number;
}

/** What a move to another stage brings along. */
export interface MoveInput {
  stageId: string;
  nextStep?: string | null;
  nextStepAt?: string | null;
  closeReason?: string | null;
  closedOn?: string;
}
