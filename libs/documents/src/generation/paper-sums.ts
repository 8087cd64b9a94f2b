import { Decimal } from 'decimal.js';
import type { FieldError } from '@atrium/platform';
import type { FieldValues } from '../templates/catalogue/paper-data';

export interface SummedLine {
  name: string;
  sku: string | null;
  quantity: string;
  unit: string | null;
  price: string | null;
}

const HUNDREDTHS = [2, Decimal.ROUND_HALF_UP] as const;

/** Lines with their sums and the totals, to the hundredth; each sum is rounded once, so what is printed adds up. */
export function sumUp(
  lines: readonly SummedLine[],
  discountPercent: string | null,
): { lines: FieldValues[]; totals: FieldValues } {
  let net = new Decimal(0);
  const shown = lines.map((line, index): FieldValues => {
    const sum =
      line.price === null ? null : new Decimal(line.quantity).times(line.price).toDecimalPlaces(...HUNDREDTHS);
    if (sum) net = net.plus(sum);
    return { ...line, position: String(index + 1), sum: sum?.toFixed(2) ?? null };
  });
  const percent = new Decimal(discountPercent ?? 0);
  const discount = net
    .times(percent)
    .div(100)
    .toDecimalPlaces(...HUNDREDTHS);
  const total = net.minus(discount);
  return {
    lines: shown,
    totals: {
      net: net.toFixed(2),
      discountPercent: percent.isZero() ? null : percent.toFixed(),
      discount: percent.isZero() ? null : discount.toFixed(2),
      total: total.toFixed(2),
      count: String(lines.length),
    },
  };
}

/** What is wrong with lines and the discount as they were sent. */
export function sumErrors(
  lines: readonly { quantity: string; price?: string | null }[],
  discountPercent: string | null | undefined,
): FieldError[] {
  const errors: FieldError[] = [];
  for (const [index, { quantity, price }] of lines.entries()) {
    if (new Decimal(quantity).lte(0))
      errors.push({
        pointer: `/input/lines/${index}/quantity`,
        code: 'too_small',
        detail: 'More than nothing, please.',
        params: { min: 0 },
      });
    if (price && new Decimal(price).lt(0))
      errors.push({
        pointer: `/input/lines/${index}/price`,
        code: 'too_small',
        detail: 'This may not be less than nothing.',
        params: { min: 0 },
      });
  }
  if (discountPercent && (new Decimal(discountPercent).lt(0) || new Decimal(discountPercent).gt(100)))
    errors.push({
      pointer: '/input/discountPercent',
      code: 'out_of_range',
      detail: 'From 0 to 100.',
      params: { min: 0, max: 100 },
    });
  return errors;
}
