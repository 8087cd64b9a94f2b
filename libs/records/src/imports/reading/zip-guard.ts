import { createInflateRaw } from 'node:zlib';
import { limits, UnreadableFileError } from './table';

interface ZipEntry {
  name: string;
  method: number;
  packed: Buffer;
}

const broken = (): UnreadableFileError =>
  new UnreadableFileError('broken_workbook', 'The workbook is damaged and cannot be opened.');

/**
 * Makes sure that a workbook unpacks to a bearable size before anything unpacks it whole: the entries are really inflated and counted, since
 * the sizes written in a zip may lie.
 */
export async function requireBearableWorkbook(bytes: Buffer): Promise<void> {
  const entries = listEntries(bytes);
  if (!entries.some((entry) => entry.name === 'xl/workbook.xml')) {
    throw new UnreadableFileError('not_a_table', 'This is a zip file, but not an Excel workbook (.xlsx).');
  }
  let total = 0;
  for (const entry of entries) {
    if (!/^(xl\/.*|\[Content_Types\])\.xml$/u.test(entry.name)) continue;
    total += await unpackedSize(entry, limits.workbookBytes - total);
    if (total > limits.workbookBytes) {
      throw new UnreadableFileError(
        'workbook_too_large',
        'The workbook is too large unpacked (more than 48 MB). Save the sheet as CSV and import that.',
      );
    }
  }
}

function unpackedSize(entry: ZipEntry, bound: number): Promise<number> {
  if (entry.method === 0) return Promise.resolve(entry.packed.length);
  if (entry.method !== 8) return Promise.reject(broken());
  return new Promise((resolve, reject) => {
    let size = 0;
    const inflate = createInflateRaw();
    inflate.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bound) return;
      inflate.destroy();
      resolve(size);
    });
    inflate.on('end', () => resolve(size));
    inflate.on('error', () => reject(broken()));
    inflate.end(entry.packed);
  });
}

/** The central directory of a zip: names, methods and packed bytes. */
function listEntries(bytes: Buffer): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length) throw broken();
  const count = bytes.readUInt16LE(end + 10);
  if (count > 5_000) throw broken();
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw broken();
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: packedBytes(bytes, bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20)),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function packedBytes(bytes: Buffer, local: number, size: number): Buffer {
  if (local + 30 > bytes.length) throw broken();
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + size > bytes.length) throw broken();
  return bytes.subarray(start, start + size);
}
