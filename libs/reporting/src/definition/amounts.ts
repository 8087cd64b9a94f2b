import type { MoneyDto } from '@atrium/platform';

/** Sums of money per currency, kept exactly: in ten-thousandths, which is as fine as a share of a hundredth in per cent gets. */
export class Amounts {
  private readonly sums = new Map<string, bigint>();

  add(currency: string, amount: string): void {
    this.sums.set(currency, (this.sums.get(currency) ?? 0n) + parse(amount));
  }

  /** As the API speaks it: the organization's currency first, then the largest. */
  money(first: string): MoneyDto[] {
    return [...this.sums]
      .toSorted(
        ([one, a], [other, b]) =>
          Number(other === first) - Number(one === first) || (b > a ? 1 : b < a ? -1 : one < other ? -1 : 1),
      )
      .map(([currency, sum]) => ({ amount: hundredths(sum), currency }));
  }

  /** Each sum divided by how many there are in that currency. */
  average(counts: ReadonlyMap<string, number>, first: string): MoneyDto[] {
    return this.money(first).flatMap(({ currency }) => {
      const [count, sum] = [counts.get(currency) ?? 0, this.sums.get(currency) ?? 0n];
      return count === 0 ? [] : [{ amount: decimal(divided(sum, BigInt(count) * 100n)), currency }];
    });
  }

  of(currency: string): number {
    return Number(this.sums.get(currency) ?? 0n) / 10_000;
  }
}

function parse(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const value = BigInt(whole + fraction.padEnd(4, '0').slice(0, 4));
  return amount.startsWith('-') ? -value : value;
}

/** Halves away from zero, as numeric does in the database. */
function divided(value: bigint, by: bigint): bigint {
  const [size, sign] = value < 0n ? [-value, -1n] : [value, 1n];
  return sign * ((size * 2n + by) / (by * 2n));
}

const hundredths = (value: bigint): string => decimal(divided(value, 100n));

function decimal(rounded: bigint): string {
  const digits = String(rounded < 0n ? -rounded : rounded).padStart(3, '0');
  return `${rounded < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
