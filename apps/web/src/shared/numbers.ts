/**
 * Reads a number as people write it: `32.000,00`, `32 000,5`, `32,000.00`, `1'234.5`, `(12)`, `12 k`.
 * Returns a plain decimal string, or null when it is no number. When one separator could mean either
 * ("1.234"), the locale's own decimal sign decides.
 */
export function parseDecimal(text: string, locale: string): string | null {
  let rest = text.replace(/[\s\u00A0\u202F'’_]/g, '').replace(/[−–]/g, '-');
  if (rest === '') return null;
  const negative = /^\(.*\)$/.test(rest) || rest.startsWith('-') || rest.endsWith('-');
  rest = rest.replace(/[()+-]/g, '');
  if (!/^\d*([.,]\d+)*[.,]?$/.test(rest) || !/\d/.test(rest)) return null;
  const digits = joinDigits(rest, decimalSign(locale));
  if (digits === null) return null;
  const [whole = '', fraction = ''] = digits.split('.');
  const trimmed = whole.replace(/^0+(?=\d)/, '') || '0';
  const value = fraction ? `${trimmed}.${fraction}` : trimmed;
  return negative && /[1-9]/.test(value) ? `-${value}` : value;
}

function joinDigits(text: string, decimal: string): string | null {
  const signs = text.replace(/\d/g, '');
  if (signs === '') return text;
  const last = signs.at(-1) as string;
  const kinds = new Set(signs);
  if (kinds.size === 2) {
    // The one that comes last is the decimal sign, and it comes once.
    if (signs.indexOf(last) !== signs.length - 1) return null;
    return text.replaceAll(last === ',' ? '.' : ',', '').replace(last, '.');
  }
  if (signs.length > 1) return grouped(text, last) ? text.replaceAll(last, '') : null;
  const thousands = grouped(text, last) && last !== decimal;
  return thousands ? text.replace(last, '') : text.replace(last, '.').replace(/\.$/, '');
}

function grouped(text: string, sign: string): boolean {
  const [head = '', ...groups] = text.split(sign);
  return head.length > 0 && head.length <= 3 && head !== '0' && groups.every((group) => group.length === 3);
}

/** ',' or '.', as the locale writes it. */
export function decimalSign(locale: string): string {
  return new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';
}

const symbols: Record<string, string> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '₽': 'RUB',
  '₴': 'UAH',
  Rp: 'IDR',
  lei: 'RON',
  lej: 'RON',
  руб: 'RUB',
  р: 'RUB',
  'р.': 'RUB',
};

/** Reads an amount with or without its currency: `32.000,00 €`, `USD 1,200`, `12 500 руб.`. */
export function parseMoney(
  text: string,
  locale: string,
  currency: string,
): { amount: string; currency: string } | null {
  const match = /^\s*([^\d\s(.,+−–-]*\.?)\s*([(\d.,+−–-][\d\s\u00A0\u202F.,'’()−–-]*?)\s*([^\d\s().,]*\.?)\s*$/.exec(
    text,
  );
  if (!match) return null;
  const amount = parseDecimal(match[2] ?? '', locale);
  if (amount === null) return null;
  const word = (match[1] || match[3] || '').trim();
  if (word === '') return { amount, currency };
  const code = symbols[word] ?? symbols[word.replace(/\.$/, '')] ?? word.toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? { amount, currency: code } : null;
}
