/** How numbers are written: `point` 1,234.56 · `comma` 1.234,56 and 1 234,56. Spaces and apostrophes always group. */
export const numberFormats = ['point', 'comma'] as const;
export type NumberFormat = (typeof numberFormats)[number];

/** A number read exactly, as a decimal string, with the currency its cell names. */
export interface ReadNumber {
  decimal: string;
  currency: string | null;
}

const currencyMarks: Record<string, string> = {
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  $: 'USD',
  usd: 'USD',
  us$: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  '₽': 'RUB',
  руб: 'RUB',
  'руб.': 'RUB',
  р: 'RUB',
  'р.': 'RUB',
  rub: 'RUB',
  lei: 'MDL',
  leu: 'MDL',
  mdl: 'MDL',
  ron: 'RON',
  rp: 'IDR',
  'rp.': 'IDR',
  idr: 'IDR',
  chf: 'CHF',
  '₴': 'UAH',
  uah: 'UAH',
  грн: 'UAH',
  '₸': 'KZT',
  kzt: 'KZT',
  '¥': 'JPY',
  jpy: 'JPY',
  cny: 'CNY',
  pln: 'PLN',
  zł: 'PLN',
  czk: 'CZK',
  kč: 'CZK',
  huf: 'HUF',
  bgn: 'BGN',
  try: 'TRY',
  '₺': 'TRY',
  sgd: 'SGD',
  myr: 'MYR',
  aud: 'AUD',
};

/** Reads a number as people write it: `32.000,00 €`, `(1,234.50)`, `Rp 1.500.000`, `1.5E+10`. Null when it is none in this format. */
export function readNumber(text: string, format: NumberFormat): ReadNumber | null {
  const { body, currency } = splitCurrency(text);
  const parts = /^([-+−]|\()?\s*(.*?)\s*(\)|-)?$/u.exec(body);
  if (!parts) return null;
  const negative = parts[1] === '-' || parts[1] === '−' || parts[1] === '(' || parts[3] === '-';
  if ((parts[1] === '(') !== (parts[3] === ')')) return null;
  const decimal = readUnsigned(parts[2] ?? '', format);
  if (decimal === null) return null;
  return { decimal: negative && !/^[0.]+$/.test(decimal) ? `-${decimal}` : decimal, currency };
}

function splitCurrency(text: string): { body: string; currency: string | null } {
  const trimmed = text.replace(/[\s\u00a0\u202f\u2009]+/gu, ' ').trim();
  const match =
    /^(?<before>[-+−(]?)\s?(?<head>[^\d\s().,+\-−]+\.?)?\s?(?<number>[-+−(]?[\d., '’]+(?:e[+-]?\d+)?[)-]?)\s?(?<tail>[^\d\s().,]+\.?)?(?<after>\)?)$/iu.exec(
      trimmed,
    );
  const { before = '', head, number, tail, after = '' } = match?.groups ?? {};
  if (number === undefined || (head !== undefined && tail !== undefined)) return { body: trimmed, currency: null };
  const mark = head ?? tail;
  if (mark === undefined) return { body: trimmed, currency: null };
  const currency = currencyMarks[mark.toLowerCase()];
  return currency ? { body: `${before}${number}${after}`, currency } : { body: trimmed, currency: null };
}

const patterns: Record<NumberFormat, RegExp> = {
  point: /^(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:['’]\d{3})+)?(?:\.(\d*))?$/u,
  comma: /^(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:['’]\d{3})+)?(?:,(\d*))?$/u,
};

function readUnsigned(text: string, format: NumberFormat): string | null {
  if (/^\d+(?:[.,]\d+)?e[+-]?\d{1,3}$/iu.test(text)) return readExponent(text.replace(',', '.'));
  const match = patterns[format].exec(text);
  if (!match || (match[1] === undefined && !match[2])) return null;
  const whole = (match[1] ?? '0').replace(/\D/gu, '').replace(/^0+(?=\d)/u, '');
  const fraction = (match[2] ?? '').replace(/0+$/u, '');
  return fraction ? `${whole}.${fraction}` : whole;
}

function readExponent(text: string): string | null {
  const value = Number(text);
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return null;
  const fixed = value.toFixed(Math.abs(value) >= 1e6 ? 0 : 12);
  return fixed.includes('.') ? fixed.replace(/\.?0+$/u, '') : fixed;
}

/** Collects what the cells of a column say about how its numbers are written. */
export class NumberEvidence {
  private filled = 0;
  /** Cells where the two formats read different numbers. */
  private undecided = 0;
  private readonly fits: Record<NumberFormat, number> = { point: 0, comma: 0 };
  private readonly proof: Record<NumberFormat, number> = { point: 0, comma: 0 };

  observe(cell: string): void {
    this.filled += 1;
    const point = readNumber(cell, 'point');
    const comma = readNumber(cell, 'comma');
    if (point) this.fits.point += 1;
    if (comma) this.fits.comma += 1;
    const says = point && comma ? leadingZero(cell) : point ? 'point' : comma ? 'comma' : null;
    if (says) this.proof[says] += 1;
    if (point && comma && point.decimal !== comma.decimal) this.undecided += 1;
  }

  /** A cell without digits. */
  miss(): void {
    this.filled += 1;
  }

  /** Share of cells that are numbers in the better format. */
  get share(): number {
    return this.filled === 0 ? 0 : Math.max(this.fits.point, this.fits.comma) / this.filled;
  }

  /** The format, or null when nothing tells. */
  get format(): NumberFormat | null {
    if (this.proof.point === this.proof.comma) return null;
    return this.proof.point > this.proof.comma ? 'point' : 'comma';
  }

  /** The cells mean different numbers in the two formats (`1,234`), and nothing tells which. */
  get ambiguous(): boolean {
    return this.format === null && this.undecided > 0;
  }
}

/** `0,123` can only be a fraction: nobody groups after a leading zero. */
function leadingZero(cell: string): NumberFormat | null {
  if (/^\D*0,\d{3}\D*$/u.test(cell)) return 'comma';
  return /^\D*0\.\d{3}\D*$/u.test(cell) ? 'point' : null;
}
