import type { Money } from '#web/shared/format.ts';

const cents = (amount: string): bigint => {
  const negative = amount.startsWith('-');
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const value = BigInt(whole + fraction.padEnd(2, '0').slice(0, 2));
  return negative ? -value : value;
};

const decimal = (value: bigint): string => {
  const digits = String(value < 0n ? -value : value).padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Adds money to sums kept per currency (or takes it away); different currencies are never mixed. */
export function addMoney(sums: readonly Money[], money: Money | null, sign: 1 | -1 = 1): Money[] {
  if (!money) return [...sums];
  const change = cents(money.amount) * BigInt(sign);
  const known = sums.find((sum) => sum.currency === money.currency);
  if (!known) return [...sums, { amount: decimal(change), currency: money.currency }];
  return sums.map((sum) => (sum === known ? { ...sum, amount: decimal(cents(sum.amount) + change) } : sum));
}

/** A share of an amount, in per cent. */
export function share(money: Money | null, percent: number): Money | null {
  return money && { ...money, amount: decimal((cents(money.amount) * BigInt(percent) + 50n) / 100n) };
}
