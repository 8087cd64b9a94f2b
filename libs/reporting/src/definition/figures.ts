import { Amounts } from './amounts';

/** Aggregates that add up over rows. `money` is kept per currency. */
export type Parts = Record<string, { sql: string; kind: 'count' | 'money' | 'number' }>;

/** What has been counted and added up for one row, or for all of them. */
class Figure {
  private readonly counts = new Map<string, Map<string, number>>();
  private readonly sums = new Map<string, Amounts>();

  add(parts: Parts, row: Record<string, string | number | null>): void {
    const currency = String(row.currency ?? '');
    for (const [key, { kind }] of Object.entries(parts)) {
      const value = row[key];
      if (value === null || value === undefined) continue;
      if (kind === 'money') this.amounts(key).add(currency, String(value));
      else {
        const counts = this.perCurrency(key);
        counts.set(currency, (counts.get(currency) ?? 0) + Number(value));
      }
    }
  }

  count(part: string): number {
    return [...this.perCurrency(part).values()].reduce((sum, one) => sum + one, 0);
  }

  perCurrency(part: string): Map<string, number> {
    const known = this.counts.get(part) ?? new Map<string, number>();
    this.counts.set(part, known);
    return known;
  }

  amounts(part: string): Amounts {
    const known = this.sums.get(part) ?? new Amounts();
    this.sums.set(part, known);
    return known;
  }
}

/** The rows of a report as the database answered them, currencies folded together. */
export class Figures {
  private readonly byKey = new Map<string, { ids: (string | null)[]; figure: Figure }>();
  private readonly all = new Figure();

  touch(ids: (string | null)[]): Figure {
    const key = JSON.stringify(ids);
    const known = this.byKey.get(key) ?? { ids, figure: new Figure() };
    this.byKey.set(key, known);
    return known.figure;
  }

  add(parts: Parts, ids: (string | null)[], row: Record<string, string | number | null>): void {
    if (ids.length) this.touch(ids).add(parts, row);
    this.all.add(parts, row);
  }

  rows(): Array<{ ids: (string | null)[]; figure: Figure }> {
    return [...this.byKey.values()];
  }

  find(ids: readonly (string | null)[]): Figure | null {
    return this.byKey.get(JSON.stringify(ids))?.figure ?? null;
  }

  total(): Figure {
    return this.all;
  }
}

export function foldRows(
  rows: ReadonlyArray<Record<string, string | number | null>>,
  keys: number,
  parts: Parts,
): Figures {
  const figures = new Figures();
  for (const row of rows)
    figures.add(
      parts,
      Array.from({ length: keys }, (_, index) => (row[`k${index}`] ?? null) as string | null),
      row,
    );
  return figures;
}
