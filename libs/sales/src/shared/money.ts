import type { FieldError, MoneyDto } from '@atrium/platform';

/** Amounts are kept in hundredths; what is finer would be rounded in silence, so it is refused. */
export function moneyErrors(money: MoneyDto | null | undefined, pointer: string): FieldError[] {
  if (!money) return [];
  if (money.amount.startsWith('-'))
    return [
      {
        pointer: `${pointer}/amount`,
        code: 'too_small',
        detail: 'This may not be less than nothing.',
        params: { min: 0 },
      },
    ];
  if (!/^\d{1,14}(\.\d{1,2}0*)?$/.test(money.amount))
    return [{ pointer: `${pointer}/amount`, code: 'too_precise', detail: 'At most two decimal places.' }];
  return [];
}

/** SQL of money as the API shows it, null when there is no amount. */
export const moneySql = (amount: string, currency: string): string =>
  `case when ${amount} is null then null else json_build_object('amount', ${amount}::text, 'currency', ${currency}) end`;

/** A decimal as numeric(18,2) will hold it, halves away from zero, so that what is stored compares equal. Not for negative amounts. */
export function hundredths(amount: string | null): string | null {
  if (amount === null) return null;
  const [whole = '0', fraction = ''] = amount.split('.');
  const cents = BigInt(whole + fraction.padEnd(2, '0').slice(0, 2)) + (Number(fraction[2] ?? '0') >= 5 ? 1n : 0n);
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}
