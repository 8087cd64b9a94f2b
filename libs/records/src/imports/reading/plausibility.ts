/**
 * How much a text looks like people's writing in a European language: the mean over its non-ASCII characters of how likely each is
 * where it stands. Right guesses get 0.7 and more; a wrong code page puts rare letters, capitals inside words and box drawing there.
 */
export function plausibility(text: string): { score: number; letters: number } {
  const characters = [...text];
  let total = 0;
  let seen = 0;
  for (let index = 0; index < characters.length; index += 1) {
    const character = characters[index]!;
    if (character.charCodeAt(0) < 0x80) continue;
    seen += 1;
    total += weigh(character, characters[index - 1] ?? ' ', characters[index + 1] ?? ' ');
  }
  return { score: seen === 0 ? 0 : total / seen, letters: seen };
}

const common = new Set('оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё');
const latin = new Set('ăâîșțşţéèêëàáäåæçíïñóôöøúüßãõòìùýčďěňřšťůžąćęłńśźżőűğıđ');
/** Marks found in tables, at the edges of words. */
const marks = new Set('«»„“”‘’–—…№€°§©®·•\u00a0×²³½±');
const wrongInside = /[\u0080-\u009f\u2500-\u259f\ufffd\ue000-\uf8ff\u2320\u2321]/u;
const isCyrillic = (character: string): boolean => /\p{Script=Cyrillic}/u.test(character);
const isAsciiLetter = (character: string): boolean => /[a-z]/i.test(character);
const isUpper = (character: string): boolean => character !== character.toLowerCase();
const isLower = (character: string): boolean => character !== character.toUpperCase();
const isLetter = (character: string): boolean => /\p{L}/u.test(character);

function weigh(character: string, before: string, after: string): number {
  if (wrongInside.test(character)) return -2;
  if (!isLetter(character)) return weighMark(character, before, after);
  let weight = weighLetter(character.toLowerCase());
  if (isUpper(character) && isLower(before) && isLetter(before)) weight -= 1.5;
  if (isLower(character) && isUpper(before) && isUpper(after) && isLetter(after)) weight -= 1;
  if (isCyrillic(character) && (isAsciiLetter(before) || isAsciiLetter(after))) weight -= 1.5;
  if (!isCyrillic(character) && (isCyrillic(before) || isCyrillic(after))) weight -= 1.5;
  return weight;
}

/** Frequencies of Russian letters rise and fall together with the encoding being right; Latin letters stand among ASCII ones. */
function weighLetter(letter: string): number {
  if (frequent.has(letter)) return 1;
  if (common.has(letter)) return 0.75;
  if (latin.has(letter)) return 0.8;
  return isCyrillic(letter) ? 0.1 : 0;
}
const frequent = new Set('оеаинтсрвлкмдпу');

function weighMark(character: string, before: string, after: string): number {
  if (isLetter(before) && isLetter(after)) return character === '’' || character === '‘' || character === '·' ? 0.4 : -1.5;
  return marks.has(character) ? 0.7 : -0.5;
}
