import { fold, foldCompact } from '@atrium/records';
import { NEVER, type SqlCondition } from '@atrium/platform';
import { digitsOf, looksLikePhone, phoneTails } from '../contacts/phone';
import { escapeLike } from '@atrium/platform';

const MAX_WORDS = 8;

/** The folded text is escaped in SQL, after folding: folding itself can make a % out of other characters. */
const LIKE = `s.doc like '%' || regexp_replace(search_fold($$), '([\\\\%_])', '\\\\\\1', 'g') || '%'`;

const all = (conditions: SqlCondition[], word: 'and' | 'or'): SqlCondition => ({
  sql: `(${conditions.map(({ sql }) => sql).join(` ${word} `)})`,
  params: conditions.flatMap(({ params }) => params),
});

const contains = (text: string): SqlCondition => ({ sql: LIKE, params: [text] });

/** Every word somewhere in the name, the mail addresses, the tax number or the phones of `s`. */
export function wordsCondition(text: string): SqlCondition {
  const words = text
    .split(/\s+/)
    .filter((word) => fold(word) !== '')
    .slice(0, MAX_WORDS);
  if (!words.length) return NEVER;
  const together = all(words.map(contains), 'and');
  const compact = foldCompact(text);
  const tight = /\d/.test(compact) && compact.length >= 4 && compact !== fold(text);
  return tight ? all([together, contains(compact)], 'or') : together;
}

/** Ids of customers with a phone that ends like this, as an uncorrelated array: an index finds them before anything else. */
export function phoneCondition(text: string, country: string | null, limit = 1000): SqlCondition {
  const tails = looksLikePhone(text) ? phoneTails(text, country) : [];
  if (!tails.length) return NEVER;
  const endings = tails.map(() => 'reverse(p.digits) like $$').join(' or ');
  return {
    sql: `s.id = any(array(select p.customer_id from contact_point p where p.kind = 'phone' and (${endings}) limit ${limit}))`,
    params: tails.map((tail) => `${[...tail].toReversed().join('')}%`),
  };
}

/** Customers who have exactly this mail address, found before anything else like those with such a phone. */
function emailCondition(text: string): SqlCondition {
  return {
    sql: `s.id = any(array(select p.customer_id from contact_point p where p.kind = 'email' and p.normalized = $$ limit 50))`,
    params: [text.trim().toLowerCase()],
  };
}

/** Customers that a phone or a mail address names by itself; null when the text is neither. */
export function knownCondition(text: string, country: string | null): SqlCondition | null {
  if (text.includes('@')) return emailCondition(text);
  const phone = phoneCondition(text, country, 500);
  return phone === NEVER ? null : phone;
}

/** The words, or the digits of a part of a phone, anywhere in the texts of `s`. */
export function textCondition(text: string): SqlCondition {
  const words = wordsCondition(text);
  if (!looksLikePhone(text) || digitsOf(text) === text.trim()) return words;
  return all([{ sql: `s.doc like $$`, params: [`%${escapeLike(digitsOf(text))}%`] }, words], 'or');
}

/** What somebody means who types this into a search box, as a condition on `s`. */
export function searchCondition(text: string, country: string | null): SqlCondition {
  const words = textCondition(text);
  const phone = phoneCondition(text, country);
  return phone === NEVER ? words : all([phone, words], 'or');
}
