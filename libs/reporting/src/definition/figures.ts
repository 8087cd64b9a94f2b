import { Amounts } from './amounts';

/** Aggregates that add up over rows. `money` is kept per currency. */
export type Parts = Record<string, { sql: string; kind: 'count' | 'money' | 'number' }>;

/** A row as the database answered it: keys `k0`, `k1` …, the currency, and the parts. */
export type PartsRow = Record<string, string | number | null>;

/** What has been counted and added up for one row of a report (one row of the database for each currency), or for all of them. */
export class Figure {
  private readonly rows: PartsRow[] = [];

  add(row: PartsRow): void {
    this.rows.push(row);
  }

  count(part: string): number {
    let sum = 0;
    for (const row of this.rows) sum += Number(row[part] ?? 0);
    return sum;
  }

  perCurrency(part: string): Map<string, number> {
    const counts = new Map<string, number>();
    for (const row of this.rows) {
      const currency = String(row.currency ?? '');
      counts.set(currency, (counts.get(currency) ?? 0) + Number(row[part] ?? 0));
    }
    return counts;
  }

  amounts(part: string): Amounts {
    const amounts = new Amounts();
    for (const row of this.rows) {
      const value = row[part];
      if (value !== null && value !== undefined) amounts.add(String(row.currency ?? ''), String(value));
    }
    return amounts;
  }
}

/** The rows of a report as the database answered them, currencies folded together. */
export class Figures {
  private readonly byKey = new Map<string, { ids: (string | null)[]; figure: Figure }>();
  private readonly all = new Figure();

  /** The figure of these keys, made where there is none. */
  touch(ids: (string | null)[]): Figure {
    const key = JSON.stringify(ids);
    const known = this.byKey.get(key);
    if (known) return known.figure;
    const figure = new Figure();
    this.byKey.set(key, { ids, figure });
    return figure;
  }

  add(ids: (string | null)[], row: PartsRow): void {
    if (ids.length) this.touch(ids).add(row);
    this.all.add(row);
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

export function foldRows(rows: readonly PartsRow[], keys: number): Figures {
  const figures = new Figures();
  for (const row of rows)
    figures.add(
      Array.from({ length: keys }, (_, index) => (row[`k${index}`] ?? null) as string | null),
      row,
    );
  return figures;
}
