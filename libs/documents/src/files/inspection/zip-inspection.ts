import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import * as yauzl from 'yauzl';
import { extensionOf } from './file-name';
import { isRunnable } from './known-types';
import { RefusedFileError } from './refusal';

/** Newer than the published types. */
declare module 'yauzl' {
  function openPromise(path: string, options: Options): Promise<ZipFile>;
  function fromBufferPromise(bytes: Buffer, options: Options): Promise<ZipFile>;
  interface ZipFile {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
  }
}

/** What may be unpacked while looking, all levels of an archive together. */
const LIMITS = { entries: 10_000, bytes: 512 * 1024 * 1024, nested: 32 * 1024 * 1024, depth: 3, milliseconds: 20_000 };
/** Small archives may be packed tightly; above this size such a ratio is no document any more. */
const RATIO = { from: 32 * 1024 * 1024, most: 100 };

/** What an archive holds, as far as it could be looked into. */
export interface ZipContents {
  names: string[];
  macros: boolean;
  programs: boolean;
  encrypted: boolean;
}

class Budget {
  entries = 0;
  bytes = 0;
  private readonly until = Date.now() + LIMITS.milliseconds;

  entry(): void {
    this.entries += 1;
    if (this.entries > LIMITS.entries) throw unsafe();
  }

  unpacked(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > LIMITS.bytes || Date.now() > this.until) throw unsafe();
  }
}

const unsafe = (): RefusedFileError => new RefusedFileError('archive_unsafe');

/**
 * Looks through a zip by really unpacking it, bounded in entries, bytes, depth and time: the sizes an archive states may lie. Throws a
 * RefusedFileError for bombs, for names that lead out of the archive, and for what cannot be read.
 */
export async function inspectZip(path: string, size: number): Promise<ZipContents> {
  const budget = new Budget();
  const found = await guarded(async () => look(await yauzl.openPromise(path, OPTIONS), budget, 1));
  if (budget.bytes > RATIO.from && budget.bytes > size * RATIO.most) throw unsafe();
  return found;
}

/** A gzip is looked through in the same way: it holds one stream. */
export async function inspectGzip(source: Readable, size: number): Promise<void> {
  const budget = new Budget();
  await guarded(() => count(source.pipe(createGunzip()), budget));
  if (budget.bytes > RATIO.from && budget.bytes > size * RATIO.most) throw unsafe();
}

const OPTIONS = { lazyEntries: true, validateEntrySizes: true, strictFileNames: false, decodeStrings: true } as const;

/** What the reader of archives stumbles over is unsafe. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RefusedFileError) throw error;
    throw new RefusedFileError('archive_unsafe', { reason: error instanceof Error ? error.message.slice(0, 200) : '' });
  }
}

async function look(zip: yauzl.ZipFile, budget: Budget, depth: number): Promise<ZipContents> {
  const found: ZipContents = { names: [], macros: false, programs: false, encrypted: false };
  try {
    if (zip.entryCount > LIMITS.entries) throw unsafe();
    for await (const entry of zip.eachEntry()) await lookAt(zip, entry, budget, depth, found);
  } finally {
    zip.close();
  }
  if (found.names[0] === 'mimetype' && found.names.some((name) => OPEN_DOCUMENT_MACROS.test(name))) found.macros = true;
  return found;
}

async function lookAt(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  budget: Budget,
  depth: number,
  found: ZipContents,
): Promise<void> {
  budget.entry();
  const name = entry.fileName;
  if (found.names.length < 200) found.names.push(name);
  if (MACROS.test(name)) found.macros = true;
  if (name.endsWith('/')) return;
  if (isRunnable(extensionOf(name))) found.programs = true;
  if (entry.isEncrypted()) {
    found.encrypted = true;
    return budget.unpacked(entry.uncompressedSize);
  }
  if (budget.bytes + entry.uncompressedSize > LIMITS.bytes) throw unsafe();
  const stream = await zip.openReadStreamPromise(entry);
  if (!ARCHIVE.test(name)) return count(stream, budget);
  const inner = await nested(stream, entry, budget, depth);
  found.macros ||= inner.macros;
  found.programs ||= inner.programs;
  found.encrypted ||= inner.encrypted;
}

const MACROS = /(^|\/)(vbaProject\.bin$|xl\/macrosheets\/)/i;
const OPEN_DOCUMENT_MACROS = /^(Basic|Scripts)\//;
const ARCHIVE = /\.(zip|docx|docm|xlsx|xlsm|pptx|pptm|odt|ods|odp|jar)$/i;

/** An archive in an archive counts against the same budget. */
async function nested(stream: Readable, entry: yauzl.Entry, budget: Budget, depth: number): Promise<ZipContents> {
  if (depth >= LIMITS.depth || entry.uncompressedSize > LIMITS.nested) {
    stream.destroy();
    throw unsafe();
  }
  const bytes = await buffer(stream);
  budget.unpacked(bytes.length);
  if (bytes.toString('latin1', 0, 2) !== 'PK') return { names: [], macros: false, programs: false, encrypted: false };
  return look(await yauzl.fromBufferPromise(bytes, OPTIONS), budget, depth + 1);
}

async function count(stream: Readable, budget: Budget): Promise<void> {
  for await (const part of stream) budget.unpacked((part as Buffer).length);
}
