/** A piece of text as typed, and how it reads in English. */
export interface Piece {
  from: number;
  to: number;
  english: string;
}

const days: Record<string, string> = {
  luni: 'monday',
  lunea: 'monday',
  marti: 'tuesday',
  martea: 'tuesday',
  miercuri: 'wednesday',
  miercurea: 'wednesday',
  joi: 'thursday',
  joia: 'thursday',
  vineri: 'friday',
  vinerea: 'friday',
  sambata: 'saturday',
  duminica: 'sunday',
};

const months: Record<string, string> = {
  ianuarie: 'january',
  februarie: 'february',
  martie: 'march',
  aprilie: 'april',
  mai: 'may',
  iunie: 'june',
  iulie: 'july',
  august: 'august',
  septembrie: 'september',
  octombrie: 'october',
  noiembrie: 'november',
  decembrie: 'december',
  ian: 'january',
  feb: 'february',
  apr: 'april',
  iun: 'june',
  iul: 'july',
  sept: 'september',
  oct: 'october',
  noi: 'november',
  dec: 'december',
};

const words: Record<string, string> = {
  ...days,
  ...months,
  azi: 'today',
  astazi: 'today',
  maine: 'tomorrow',
  poimaine: 'in 2 days',
  diseara: 'tonight',
  dimineata: 'morning',
  pranz: 'noon',
  amiaza: 'noon',
  seara: 'evening',
  peste: 'in',
  in: 'in',
  la: 'at',
  pe: 'on',
  o: '1',
  un: '1',
  doua: '2',
  doi: '2',
  trei: '3',
  patru: '4',
  cinci: '5',
  zi: 'day',
  zile: 'days',
  saptamana: 'week',
  saptamani: 'weeks',
  luna: 'month',
  ora: 'hour',
  ore: 'hours',
  minute: 'minutes',
  minut: 'minute',
  an: 'year',
  ani: 'years',
  viitoare: 'next',
  viitor: 'next',
};

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/**
 * Romanian dates word by word in English, which the date reader knows. Words that are not about time are shielded: "sun" is "I call", not
 * Sunday. Adjectives stand after their noun ("săptămâna viitoare"), so those are turned round.
 */
export function readRomanian(text: string): Piece[] {
  const pieces = [...text.matchAll(/[\p{L}\p{M}-]+|[^\p{L}\p{M}\s]+/gu)].map((match): Piece => {
    const from = match.index;
    const word = plain(match[0]);
    const english = /\p{L}/u.test(word)
      ? (words[word] ?? (word.includes('dup') && word.includes('amiaz') ? 'afternoon' : '#'))
      : match[0];
    return { from, to: from + match[0].length, english };
  });
  return pieces.map((piece, index) => inContext(piece, index, pieces, text));
}

function inContext(piece: Piece, index: number, pieces: readonly Piece[], text: string): Piece {
  const word = plain(text.slice(piece.from, piece.to));
  const before = pieces[index - 1]?.english ?? '';
  const after = pieces[index + 1]?.english ?? '';
  // "peste 2 luni" are months, "luni la 10" is a Monday.
  if (word === 'luni' && /^\d+$/.test(before)) return { ...piece, english: 'months' };
  // "la ora 10" is at 10.
  if (word === 'ora' && /^\d/.test(after)) return { ...piece, english: before === 'at' ? '' : 'at' };
  if (after === 'next' && piece.english !== '#') return { ...piece, english: `next ${piece.english}` };
  if (piece.english === 'next') return { ...piece, english: '' };
  // "la client" is a place, "în mapă" too.
  if (['at', 'in', 'on', '1'].includes(piece.english) && (after === '#' || after === ''))
    return { ...piece, english: '#' };
  return piece;
}
