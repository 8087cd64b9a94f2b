import type { NextStep } from '#web/shared/next-step/parse-next-step.ts';
import type { DealCard } from '#web/features/sales/types.ts';
import type { Money } from '#web/shared/format.ts';
import type { PickOption } from '#web/shared/picker.ts';

export interface QuickEntryAnswer {
  companyId: string | null;
  personId: string | null;
  deal: DealCard;
}

interface Input {
  customer: PickOption | null;
  person: string;
  contact: string;
  name: string;
  amount: Money | null;
  productId: string | null;
  stageId: string | null;
}

/** A phone or a mail address, by what it looks like. */
export function contactOf(text: string): { kind: 'phone' | 'email'; value: string } | null {
  const value = text.trim();
  if (!value) return null;
  return { kind: value.includes('@') ? 'email' : 'phone', value };
}

/** What the form means: an existing customer, or a new company, with or without a new person in it; the contact belongs to the person. */
export function quickEntry(input: Input, step: NextStep, pipelineId: string | null): object {
  const { customer } = input;
  const person = input.person.trim();
  const contact = contactOf(input.contact);
  const points = contact ? { contactPoints: [contact] } : {};
  const isNew = customer?.id.startsWith('new:') ?? false;
  const company = customer && (isNew ? { name: customer.label, ...(person ? {} : points) } : { id: customer.id });
  const name = input.name.trim() || customer?.label || person;
  return {
    ...(company ? { company } : {}),
    ...(person && (isNew || !customer) ? { person: { name: person, ...points } } : {}),
    deal: {
      name,
      ...(input.amount ? { amount: input.amount } : {}),
      ...(input.productId ? { productId: input.productId } : {}),
      ...(input.stageId ? { stageId: input.stageId } : pipelineId ? { pipelineId } : {}),
      ...(step.text ? { nextStep: step.text, nextStepAt: step.at } : {}),
    },
  };
}
