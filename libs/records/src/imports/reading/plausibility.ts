/**
 * How much a text looks like people's writing in a European language, character by character: what each non-ASCII one is worth where it
 * stands (ASCII ones are worth 0). A right guess gives nearly 1 everywhere; a wrong code page puts capitals inside words, words made
 * of accents only, mixed scripts and box drawing there.
 */
export function weigh(text: string): number[] {
  const weights = Array.from<number>({ length: text.length }).fill(0);
  for (const run of text.matchAll(/\p{L}+|[^\p{L}\x00-\x7f]/gu)) {
    const piece = run[0];
    if (/^\p{L}/u.test(piece)) weighWord(piece, run.index, weights);
    else weights[run.index] = weighMark(piece, text[run.index - 1] ?? ' ', text[run.index + 1] ?? ' ');
  }
  return weights;
}

/** Mean worth of the non-ASCII characters. */
export function plausibility(text: string): { score: number; letters: number; weights: number[] } {
  const weights = weigh(text);
  let letters = 0;
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) >= 0x80) letters += 1;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { score: letters === 0 ? 0 : total / letters, letters, weights };
}

const frequent = new Set('оеаинтсрвлкмдпу');
const russian = new Set('яыьгзбчйхжшюцщэфъё');
const latin = new Set('ăâîșțşţéèêëàáäåæçíïñóôöøúüßãõòìùýčďěňřšťůžąćęłńśźżőűğıđ');
/** Found in tables, at the edges of words. */
const marks = new Set('«»„“”‘’–—…№€°§©®·•\u00a0×²³½±');
const neverText = /[\u0080-\u009f\u2320\u2321\u2500-\u259f\ufffd\ue000-\uf8ff]/u;
const isCyrillic = (letter: string): boolean => /\p{Script=Cyrillic}/u.test(letter);

function weighWord(word: string, at: number, weights: number[]): void {
  const letters = [...word];
  const foreign = letters.filter((letter) => letter.charCodeAt(0) >= 0x80).length;
  if (foreign === 0) return;
  const malus = wordMalus(word, letters, foreign);
  let offset = at;
  for (const letter of letters) {
    if (letter.charCodeAt(0) >= 0x80) weights[offset] = letterWorth(letter.toLowerCase()) - malus;
    offset += letter.length;
  }
}

function wordMalus(word: string, letters: string[], foreign: number): number {
  const cyrillic = letters.filter(isCyrillic).length;
  let malus = 0;
  if (cyrillic > 0 && cyrillic < letters.length) malus += 1;
  if (cyrillic === 0 && letters.length >= 3 && foreign / letters.length > 0.6) malus += 1;
  if (!isWellCased(word)) malus += 1;
  return malus;
}

/** lower, Capital, ALL CAPITALS; anything else is rare (iPhone, МосГорСвет). */
function isWellCased(word: string): boolean {
  if (word === word.toLowerCase() || word === word.toUpperCase()) return true;
  const rest = word.slice(1);
  return rest === rest.toLowerCase();
}

function letterWorth(letter: string): number {
  if (frequent.has(letter)) return 1;
  if (russian.has(letter)) return 0.9;
  if (latin.has(letter)) return 0.9;
  return isCyrillic(letter) ? -0.2 : 0;
}

function weighMark(mark: string, before: string, after: string): number {
  if (neverText.test(mark)) return -2;
  const inWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  if (inWord) return '’‘·'.includes(mark) ? 0.4 : -1;
  return marks.has(mark) ? 0.7 : -0.5;
}
