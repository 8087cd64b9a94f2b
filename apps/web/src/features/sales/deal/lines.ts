import { parseDecimal } from '#web/shared/numbers.ts';

/** A line while it is edited; texts as typed. */
export interface DraftLine {
  key: string;
  id: string | null;
  productId: string;
  name: string;
  quantity: string;
  price: string;
}

const scaled = (decimal: string, places: number): bigint => {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(places, '0').slice(0, places));
};

/** Quantity × price to the cent, as the server rounds; null when one of them cannot be read or is missing. */
export function totalOf(line: Pick<DraftLine, 'quantity' | 'price'>, locale: string): string | null {
  const quantity = parseDecimal(line.quantity, locale);
  const price = parseDecimal(line.price, locale);
  if (quantity === null || price === null || quantity.startsWith('-') || price.startsWith('-')) return null;
  const cents = (scaled(quantity, 4) * scaled(price, 2) + 5_000n) / 10_000n;
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}

/** The sum of all lines that have a total. */
export function sumOf(lines: readonly DraftLine[], locale: string): string {
  const cents = lines.reduce((sum, line) => sum + scaled(totalOf(line, locale) ?? '0', 2), 0n);
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}

/** What is sent; null when a line cannot be read. */
export function toItems(lines: readonly DraftLine[], locale: string): object[] | null {
  const items = [];
  for (const line of lines) {
    const quantity = parseDecimal(line.quantity, locale);
    const price = line.price.trim() === '' ? null : parseDecimal(line.price, locale);
    if (quantity === null || (line.price.trim() !== '' && price === null)) return null;
    items.push({ ...(line.id ? { id: line.id } : {}), productId: line.productId, quantity, price });
  }
  return items;
}
