import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type/node';
import { extensionOf } from './file-name';
import { CONTAINER_TYPES, isMismatched, isProgram, isRunnable } from './known-types';
import { scanContainer } from './old-office';
import { RefusedFileError } from './refusal';
import { isScript, textTypeOf } from './text-type';
import { inspectGzip, inspectZip, type ZipContents } from './zip-inspection';

/** What a reader should know before opening the file. */
export type FileWarning = 'type_mismatch' | 'macros' | 'encrypted' | 'active_content';

export interface Inspection {
  /** By the content; the name and what the sender says are only compared with it. */
  mime: string;
  warnings: FileWarning[];
}

/** Finds out what a file is, whatever it is called, and refuses what must not come in. */
export async function inspectFile(
  file: { path: string; size: number },
  name: string,
  macros: 'refuse' | 'mark',
): Promise<Inspection> {
  if (file.size === 0) throw new RefusedFileError('file_empty');
  requireHarmlessName(name);
  const found = await typeOf(file, extensionOf(name));
  if (found.program) throw new RefusedFileError(found.zip ? 'archive_program' : 'program_refused');
  if (found.macros && macros === 'refuse') throw new RefusedFileError('macros_refused');
  return { mime: found.mime, warnings: warningsOf(name, found) };
}

/** The ending decides what a double click does, so it is refused whatever the content; also when a file is renamed. */
export function requireHarmlessName(name: string): void {
  if (isRunnable(extensionOf(name))) throw new RefusedFileError('program_refused');
}

/** What the name says about a file that is already there. */
export function nameWarnings(name: string, mime: string): FileWarning[] {
  return isMismatched(extensionOf(name), mime) ? ['type_mismatch'] : [];
}

interface Found {
  mime: string;
  zip?: boolean;
  program?: boolean;
  macros?: boolean;
  encrypted?: boolean;
}

function warningsOf(name: string, found: Found): FileWarning[] {
  const warnings = nameWarnings(name, found.mime);
  if (found.macros) warnings.push('macros');
  if (found.encrypted) warnings.push('encrypted');
  if (found.mime === 'text/html' || found.mime === 'image/svg+xml') warnings.push('active_content');
  return warnings;
}

async function typeOf({ path, size }: { path: string; size: number }, extension: string): Promise<Found> {
  const head = await headOf(path);
  if (isScript(head)) return { mime: 'text/plain', program: true };
  const zip = head.toString('latin1', 0, 2) === 'PK' ? await inspectZip(path, size) : null;
  if (head[0] === 0x1f && head[1] === 0x8b) await inspectGzip(createReadStream(path), size);
  const mime = (await fileTypeFromFile(path))?.mime as string | undefined;
  if (zip) return ofZip(mime, zip);
  if (mime === 'application/x-cfb') return { mime: CONTAINER_TYPES[extension] ?? mime, ...(await scanContainer(path)) };
  if (mime === undefined || mime === 'application/xml') {
    return { mime: textTypeOf(head, extension) ?? mime ?? 'application/octet-stream' };
  }
  const text = SHORT_SIGNATURES.has(mime) ? textTypeOf(head, extension) : null;
  return text ? { mime: text } : { mime, program: isProgram(mime) };
}

/** Two or three letters are their whole signature; a text may begin with them too. */
const SHORT_SIGNATURES = new Set(['application/x-compress', 'application/x-msdownload', 'audio/mpeg', 'image/bmp']);

const DOCUMENT = 'application/vnd.openxmlformats-officedocument';
const PARTS: readonly [string, string][] = [
  ['word/document.xml', `${DOCUMENT}.wordprocessingml.document`],
  ['xl/workbook.xml', `${DOCUMENT}.spreadsheetml.sheet`],
  ['ppt/presentation.xml', `${DOCUMENT}.presentationml.presentation`],
];

function ofZip(mime: string | undefined, { names, macros, programs, encrypted }: ZipContents): Found {
  const part = PARTS.find(([name]) => names.includes(name));
  const known = mime && mime !== 'application/zip' ? mime : (part?.[1] ?? 'application/zip');
  return {
    mime: known,
    zip: true,
    program: programs || isProgram(known),
    macros: macros || known.includes('macroenabled'),
    encrypted,
  };
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(64 * 1024);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
