/** UTF-16 and UTF-32, with a byte order mark, without one, or with a broken one (two bytes FE FF before UTF-32, as some exports write). */
export function detectWideEncoding(bytes: Buffer): { encoding: string; skip: number } | null {
  const mark = byteOrderMark(bytes);
  const body = bytes.subarray(mark.skip, mark.skip + 8_192);
  const byPattern = utf32ByPattern(body) ?? utf16ByPattern(body);
  if (byPattern) return { encoding: byPattern, skip: mark.skip };
  return mark.encoding ? { encoding: mark.encoding, skip: mark.skip } : null;
}

function byteOrderMark(bytes: Buffer): { encoding: string | null; skip: number } {
  const [a, b, c, d] = bytes;
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', skip: 4 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0 && bytes.length % 4 === 0)
    return { encoding: 'utf-32le', skip: 4 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', skip: 2 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  return { encoding: null, skip: 0 };
}

/** In UTF-32 the top byte is always zero and the second never above 0x10. */
function utf32ByPattern(body: Buffer): string | null {
  const units = Math.floor(body.length / 4);
  if (units < 1) return null;
  let big = 0;
  let little = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const at = unit * 4;
    if (body[at] === 0 && body[at + 1]! <= 0x10 && (body[at + 2] !== 0 || body[at + 3] !== 0)) big += 1;
    if (body[at + 3] === 0 && body[at + 2]! <= 0x10 && (body[at] !== 0 || body[at + 1] !== 0)) little += 1;
  }
  if (big === units && little < units) return 'utf-32be';
  return little === units && big < units ? 'utf-32le' : null;
}

/** In UTF-16 text of our languages the high bytes are few different ones (Latin 00 01 02, Cyrillic 04, marks 20, 21), and some are zero. */
function utf16ByPattern(body: Buffer): string | null {
  const units = Math.floor(body.length / 2);
  if (units < 2) return null;
  let big = 0;
  let little = 0;
  let zerosFirst = 0;
  let zerosSecond = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const first = body[unit * 2]!;
    const second = body[unit * 2 + 1]!;
    if (isHighByte(first)) big += 1;
    if (isHighByte(second)) little += 1;
    if (first === 0) zerosFirst += 1;
    if (second === 0) zerosSecond += 1;
  }
  if (zerosFirst > zerosSecond * 8 && zerosFirst >= units * 0.02 && big >= units * 0.9) return 'utf-16be';
  if (zerosSecond > zerosFirst * 8 && zerosSecond >= units * 0.02 && little >= units * 0.9) return 'utf-16le';
  return null;
}

const isHighByte = (byte: number): boolean => byte <= 0x05 || byte === 0x20 || byte === 0x21 || byte === 0x1e;
