import { isCurrency } from '@atrium/platform';
import { type ImportContext, type ImportProblem, type ImportRow, moneyValue, textValue } from '@atrium/records';
import type { StageKind } from '../pipelines/stage.entity';
import { hundredths } from '../shared/money';

/** The whole deal as it is to stand afterwards, keyed by column. */
export interface DealRow {
  name: string;
  customer_id: string | null;
  stage_id: string;
  amount: string | null;
  currency: string;
  owner_id: string | null;
  started_on: string | null;
  expected_close_on: string | null;
  closed_on: string | null;
  close_reason: string | null;
  next_step: string | null;
  next_step_at: string | null;
  source: string | null;
  description: string | null;
}

/** What planning a row looks at besides the row. */
export interface DealSurroundings {
  before: DealRow | undefined;
  /** The stage that the row names, else the first of the pipeline. */
  stage: (id: string | undefined) => { id: string; kind: StageKind } | undefined;
  /** Who owns a new deal when the row names nobody. */
  ownerId: string | null;
  /** Today where the importer is; a deal that ended on an unknown day ended no later. */
  today: string;
  composedName: string;
}

/** A deal from a row: what stands there, changed by what the row says. Answers a problem instead when the two cannot go together. */
export function planDeal(ctx: ImportContext, row: ImportRow, around: DealSurroundings): DealRow | ImportProblem {
  const { before } = around;
  const stage = around.stage(textValue(row, 'stage') ?? before?.stage_id);
  if (!stage) return problem('stage', 'stage_missing', 'The pipeline has no such stage.');
  const currency = textValue(row, 'currency')?.toUpperCase();
  if (currency && !isCurrency(currency))
    return problem('currency', 'unknown_currency', 'This is not a known currency.');
  const text = (key: string, stored: string | null | undefined) => keep(textValue(row, key), stored ?? null);
  const money = moneyValue(ctx, row, 'amount');
  const named = moneyCurrency(row);
  const given = textValue(row, 'closedOn');
  const closing = closingDays(
    stage.kind,
    given,
    text('expectedCloseOn', before?.expected_close_on),
    before,
    around.today,
  );
  if (closing === null) return problem('closedOn', 'in_future', 'A deal cannot have been won or lost in the future.');
  return {
    name: textValue(row, 'name') || before?.name || around.composedName,
    customer_id: text('customer', before?.customer_id),
    stage_id: stage.id,
    amount: money === undefined ? (before?.amount ?? null) : hundredths(money?.amount ?? null),
    currency: named ?? currency ?? before?.currency ?? ctx.currency,
    owner_id: textValue(row, 'owner') ?? before?.owner_id ?? around.ownerId,
    started_on: text('startedOn', before?.started_on),
    ...closing,
    close_reason: stage.kind === 'open' ? null : text('closeReason', before?.close_reason),
    next_step: text('nextStep', before?.next_step),
    next_step_at: instant(text('nextStepAt', before?.next_step_at)),
    source: text('source', before?.source),
    description: text('description', before?.description),
  };
}

/** In many files one column holds the day a deal was closed, or is hoped to be: the stage tells which. Null when it lies in the future. */
function closingDays(
  kind: StageKind,
  given: string | null | undefined,
  expected: string | null,
  before: DealRow | undefined,
  today: string,
): Pick<DealRow, 'closed_on' | 'expected_close_on'> | null {
  if (kind === 'open') return { closed_on: null, expected_close_on: expected ?? given ?? null };
  if (given && given > today) return null;
  return { closed_on: given ?? before?.closed_on ?? today, expected_close_on: expected };
}

/** One spelling of a moment, so that what is stored compares equal. */
const instant = (time: string | null): string | null => (time === null ? null : new Date(time).toISOString());

/** The currency that the cell itself named. */
function moneyCurrency(row: ImportRow): string | null {
  const value = row.values.amount;
  return typeof value === 'object' && value !== null && 'currency' in value ? value.currency : null;
}

/** A name for deals whose file has none: who buys what. */
export function composeName(parts: {
  customer?: string;
  product?: string;
  externalId: string | null;
  number: number;
}): string {
  const named = [parts.customer, parts.product].filter((part): part is string => Boolean(part));
  if (named.length) return named.join(' · ').slice(0, 250);
  return parts.externalId ?? `#${parts.number}`;
}

const keep = (sent: string | null | undefined, stored: string | null): string | null =>
  sent === undefined ? stored : sent;

const problem = (field: string, code: string, detail: string): ImportProblem => ({ column: null, field, code, detail });
