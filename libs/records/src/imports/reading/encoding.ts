import iconv from 'iconv-lite';
import { analyse } from 'chardet';
import { plausibility } from './plausibility';
import { type Confidence, UnreadableFileError } from './table';
import { detectWideEncoding } from './wide-encodings';

export interface DetectedEncoding {
  encoding: string;
  confidence: Confidence;
  /** Bytes of a byte order mark to skip. */
  skip: number;
  /** Encodings that make sense of the bytes, best first. */
  candidates: string[];
}

/** Encodings offered and compared by plausibility. Files of our four languages come in these. */
const singleByte = [
  'windows-1251',
  'windows-1252',
  'windows-1250',
  'koi8-r',
  'cp866',
  'iso-8859-2',
  'iso-8859-16',
  'maccyrillic',
  'cp852',
];

/** Encodings a user may choose. */
export const knownEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  ...singleByte,
  'iso-8859-5',
  'iso-8859-1',
  'windows-1254',
  'windows-1257',
  'windows-1253',
  'macroman',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
];

/** Below this a text does not look like a language at all. */
const believable = 0.55;
/** A guess is safe when it beats the next one clearly on the very characters they read differently. */
const clearLead = { perCharacter: 0.5, total: 1.5 };

/** Guesses how the bytes are written, and says how sure that is. NUL bytes that no wide encoding explains mean a binary file. */
export function detectEncoding(bytes: Buffer): DetectedEncoding {
  const wide = detectWideEncoding(bytes);
  if (wide) return { ...wide, confidence: 'sure', candidates: [wide.encoding] };
  const skip = bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (bytes.includes(0)) {
    throw new UnreadableFileError('binary_file', 'This is not a table: the file holds NUL bytes, as binary files do.');
  }
  if (isUtf8(bytes)) return { encoding: 'utf-8', confidence: 'sure', skip, candidates: ['utf-8'] };
  return { ...guessSingleByte(bytes), skip };
}

/** Decodes a file; what a byte order mark says is not part of the text. */
export function decode(bytes: Buffer, encoding: string, skip = 0): string {
  const text = iconv.decode(skip ? bytes.subarray(skip) : bytes, encoding, { stripBOM: false });
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function guessSingleByte(bytes: Buffer): Omit<DetectedEncoding, 'skip'> {
  const sample = linesWithHighBytes(bytes, 24_000);
  const scored = singleByte
    .map((encoding) => ({ encoding, text: decode(sample, encoding) }))
    .map(({ encoding, text }) => ({ encoding, text, ...plausibility(text) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0]!;
  const rivals = scored.filter((other) => other.text !== best.text);
  const candidates = scored.filter((one) => one.score > 0.2).map((one) => one.encoding);
  if (best.score >= believable) {
    const clear = rivals.every((rival) => leads(best, rival));
    return {
      encoding: best.encoding,
      confidence: clear ? 'likely' : 'weak',
      candidates: atLeast(candidates, best.encoding),
    };
  }
  return guessByStatistics(sample, best.encoding, candidates);
}

interface Reading {
  text: string;
  weights: number[];
}

function leads(best: Reading, rival: Reading): boolean {
  let differing = 0;
  let lead = 0;
  for (let index = 0; index < best.text.length; index += 1) {
    if (best.text[index] === rival.text[index]) continue;
    differing += 1;
    lead += (best.weights[index] ?? 0) - (rival.weights[index] ?? 0);
  }
  return lead >= clearLead.total && lead / differing >= clearLead.perCharacter;
}

/** What our own measure does not recognise: chardet's opinion, always to be confirmed unless it is a strict multi-byte encoding. */
function guessByStatistics(sample: Buffer, fallback: string, candidates: string[]): Omit<DetectedEncoding, 'skip'> {
  const opinions = analyse(sample)
    .map((match) => ({ encoding: match.name.toLowerCase(), confidence: match.confidence }))
    .filter(
      (match) =>
        iconv.encodingExists(match.encoding) && match.encoding !== 'utf-8' && !match.encoding.startsWith('utf-'),
    );
  const strict = opinions.find(
    (match) => isStrictMultiByte(match.encoding) && match.confidence >= 60 && decodesCleanly(sample, match.encoding),
  );
  const encoding = strict?.encoding ?? opinions[0]?.encoding ?? fallback;
  const all = [...new Set([encoding, ...opinions.slice(0, 4).map((match) => match.encoding), ...candidates, fallback])];
  return { encoding, confidence: strict && strict.confidence >= 90 ? 'likely' : 'weak', candidates: all };
}

const isStrictMultiByte = (encoding: string): boolean => /^(shift_jis|euc-jp|euc-kr|gb18030|big5)$/.test(encoding);
const decodesCleanly = (bytes: Buffer, encoding: string): boolean => !decode(bytes, encoding).includes('\ufffd');
const atLeast = (list: string[], one: string): string[] => (list.includes(one) ? list : [one, ...list]);

/** The lines that tell encodings apart, wherever in the file they are. */
function linesWithHighBytes(bytes: Buffer, enough: number): Buffer {
  const pieces: Buffer[] = [];
  let size = 0;
  let at = 0;
  while (size < enough) {
    const high = nextHighByte(bytes, at);
    if (high < 0) break;
    const start = Math.max(bytes.lastIndexOf(0x0a, high) + 1, at, high - 200);
    const newline = bytes.indexOf(0x0a, high);
    const end = Math.min(newline < 0 ? bytes.length : newline + 1, high + 2_000);
    pieces.push(bytes.subarray(start, end));
    size += end - start;
    at = end;
  }
  return Buffer.concat(pieces);
}

function nextHighByte(bytes: Buffer, from: number): number {
  for (let index = from; index < bytes.length; index += 1) if (bytes[index]! >= 0x80) return index;
  return -1;
}
