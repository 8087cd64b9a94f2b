import type { FieldError } from '@atrium/platform';
import type { DealLineInputDto } from './deal.dto';

/** Hundredths of quantity × price, halves away from zero, as PostgreSQL's numeric rounds. */
export function lineTotal(quantity: string, price: string | null): bigint {
  if (price === null) return 0n;
  const product = scaled(quantity, 4) * scaled(price, 2);
  return (product + 5_000n) / 10_000n;
}

/** The sum of lines as a decimal string. */
export function sumOfLines(lines: readonly { quantity: string; price: string | null }[]): string {
  const cents = lines.reduce((sum, line) => sum + lineTotal(line.quantity, line.price), 0n);
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}

function scaled(decimal: string, places: number): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(places, '0').slice(0, places));
}

/** What is wrong with lines as they were sent, before the database is asked. */
export function lineErrors(lines: readonly DealLineInputDto[], pointer: string): FieldError[] {
  return lines.flatMap((line, index) => {
    const errors: FieldError[] = [];
    if (line.quantity !== undefined && !/^(?!0+(\.0+)?$)\d/.test(line.quantity))
      errors.push({
        pointer: `${pointer}/${index}/quantity`,
        code: 'too_small',
        detail: 'More than nothing, please.',
        params: { min: 0 },
      });
    if (line.price?.startsWith('-'))
      errors.push({
        pointer: `${pointer}/${index}/price`,
        code: 'too_small',
        detail: 'This may not be less than nothing.',
        params: { min: 0 },
      });
    else if (line.price && !/^\d{1,14}(\.\d{1,2}0*)?$/.test(line.price))
      errors.push({ pointer: `${pointer}/${index}/price`, code: 'too_precise', detail: 'At most two decimal places.' });
    return errors;
  });
}
