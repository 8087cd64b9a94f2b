import type { Money } from '#web/shared/format.ts';
import { decimalSign, parseDecimal, parseMoney } from '#web/shared/numbers.ts';

export type InlineType =
  'text' | 'longtext' | 'number' | 'money' | 'date' | 'select' | 'ref' | 'phone' | 'email' | 'url';

/** Types that are typed; the others are chosen from a panel. */
export const isTyped = (type: InlineType): boolean => type !== 'select' && type !== 'ref';

/** What stands in the field when one begins to edit. */
export function toDraft(type: InlineType, value: unknown, locale: string): string {
  if (value === null || value === undefined) return '';
  if (type === 'money') return (value as Money).amount.replace('.', decimalSign(locale));
  if (type === 'number') return String(value).replace('.', decimalSign(locale));
  return String(value);
}

/** What was typed as a value of the record; undefined when it cannot be read. An empty field is null. */
export function fromDraft(type: InlineType, draft: string, locale: string, currency: string): unknown {
  if (draft.trim() === '') return null;
  if (type === 'money') return parseMoney(draft, locale, currency) ?? undefined;
  if (type === 'number') {
    const number = parseDecimal(draft, locale);
    return number === null ? undefined : Number(number);
  }
  return type === 'longtext' ? draft : draft.trim();
}

export function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** Opens the field before or after one, in the order of the page. */
export function openNeighbour(field: HTMLElement, back: boolean): void {
  const group = field.closest('[data-inline-group]') ?? document;
  const all = [...group.querySelectorAll<HTMLElement>('[data-inline-field]:not([data-readonly])')];
  const next = all[all.indexOf(field) + (back ? -1 : 1)];
  next?.querySelector<HTMLElement>('[data-inline-value]')?.click();
}
