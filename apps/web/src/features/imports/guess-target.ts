import type { ImportTarget } from './types.ts';

/** Compared without case, accents, spaces and marks: `deal_stage`, `Deal stage` and `DealStage` are one. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What people call such files, folded as `plain` does. */
const fileNames: Readonly<Record<string, RegExp>> = {
  customers: /custom|client|compan|account|contact|клиент|компан|контакт|контрагент|firm|pelanggan|perusahaan|kontak/,
  products: /product|item|price|catalog|товар|продукт|праис|номенклат|produs|produk|barang/,
  deals: /deal|opportunit|pipeline|sale|сделк|продаж|tranzac|vanzar|transaksi|penjualan/,
  users:
    /user|team|employee|staff|agent|manager|сотрудник|пользовател|команд|utilizator|angajat|echip|pengguna|karyawan|tim/,
};

function score(headers: readonly string[], fileName: string, target: ImportTarget): number {
  const known = new Set<string>();
  for (const field of target.fields) {
    for (const word of [field.key, ...Object.values(field.synonyms).flat()]) known.add(plain(word));
  }
  const filled = headers.filter((header) => plain(header) !== '');
  const matched = filled.filter((header) => known.has(plain(header))).length;
  const lacking = target.fields.filter(
    (field) =>
      field.required &&
      !filled.some((header) =>
        [field.key, ...Object.values(field.synonyms).flat()].some((word) => plain(word) === plain(header)),
      ),
  ).length;
  const named = fileNames[target.type]?.test(plain(fileName.replace(/\.[^.]*$/, ''))) ? 1 : 0;
  return filled.length === 0 ? named : (matched - lacking) / filled.length + named * 0.45;
}

/** What a file holds, by its headers and its name; the earlier target when several fit; null when nothing speaks for any of them. */
export function guessTarget(
  headers: readonly string[],
  fileName: string,
  targets: readonly ImportTarget[],
): string | null {
  const scored = targets
    .map((target) => ({ type: target.type, score: score(headers, fileName, target) }))
    .toSorted((a, b) => b.score - a.score);
  const [best] = scored;
  return best && best.score > 0.15 ? best.type : null;
}

/** The cells of the first line of a text, by the separator it has most of. */
export function firstLine(text: string): string[] {
  const line =
    text
      .replace(/^\uFEFF/, '')
      .replace(/^sep=.\r?\n/i, '')
      .split(/\r?\n|\r/, 1)[0] ?? '';
  const outside = line.replace(/"[^"]*"/g, '');
  const separator =
    [',', ';', '\t', '|'].toSorted((a, b) => outside.split(b).length - outside.split(a).length)[0] ?? ',';
  const cells = [''];
  let quoted = false;
  let before = '';
  for (const char of line) {
    if (char === '"') {
      quoted = !quoted;
      if (quoted && before === '"') cells[cells.length - 1] += '"';
    } else if (char === separator && !quoted) {
      cells.push('');
    } else {
      cells[cells.length - 1] += char;
    }
    before = char;
  }
  return cells.map((cell) => cell.trim());
}

/** Decodes the beginning of a file well enough to read its headers. */
export function decodeHead(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
