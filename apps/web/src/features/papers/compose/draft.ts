import type { PaperInput } from '#web/features/papers/types.ts';
import { parseDecimal } from '#web/shared/numbers.ts';

/** A line of a paper while it is edited; texts as typed. */
export interface PaperLine {
  key: number;
  name: string;
  sku: string | null;
  quantity: string;
  unit: string;
  price: string;
}

export interface PaperDraft {
  title: string;
  date: string;
  validUntil: string;
  discount: string;
  note: string;
  lines: PaperLine[];
}

let lastKey = 0;
export const newLine = (over: Partial<Omit<PaperLine, 'key'>> = {}): PaperLine => ({
  key: (lastKey += 1),
  name: '',
  sku: null,
  quantity: '1',
  unit: '',
  price: '',
  ...over,
});

const isEmpty = (line: PaperLine): boolean => line.name.trim() === '' && line.price.trim() === '';

/** What of a draft cannot be read, by the key of the line, or `discount`. */
export function unreadable(draft: PaperDraft, locale: string): Set<number | 'discount'> {
  const bad = new Set<number | 'discount'>();
  for (const line of draft.lines) {
    if (isEmpty(line)) continue;
    const quantity = parseDecimal(line.quantity, locale);
    const price = line.price.trim() === '' ? '0' : parseDecimal(line.price, locale);
    if (quantity === null || Number(quantity) <= 0 || price === null || price.startsWith('-')) bad.add(line.key);
  }
  const discount = draft.discount.trim() === '' ? '0' : parseDecimal(draft.discount, locale);
  if (discount === null || Number(discount) < 0 || Number(discount) > 100) bad.add('discount');
  return bad;
}

/** What is sent; null while something cannot be read. Empty lines are left out. */
export function toInput(draft: PaperDraft, locale: string): PaperInput | null {
  if (unreadable(draft, locale).size > 0) return null;
  const discount = draft.discount.trim() === '' ? null : parseDecimal(draft.discount, locale);
  return {
    title: draft.title.trim() || null,
    date: draft.date || null,
    validUntil: draft.validUntil || null,
    note: draft.note.trim() || null,
    discountPercent: discount !== null && Number(discount) > 0 ? discount : null,
    lines: draft.lines
      .filter((line) => !isEmpty(line))
      .map((line) => ({
        name: line.name.trim() || '—',
        sku: line.sku,
        quantity: parseDecimal(line.quantity, locale) ?? '1',
        unit: line.unit.trim() || null,
        price: line.price.trim() === '' ? null : parseDecimal(line.price, locale),
      })),
  };
}
