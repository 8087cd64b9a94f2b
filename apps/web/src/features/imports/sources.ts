import { decodeHead, firstLine } from '#web/features/imports/guess-target.ts';
import type { Source } from '#web/features/imports/upload.ts';

/** What was sent, for as long as the page is open: changing what a file holds sends it once more. */
const held = new Map<string, Source>();

export function holdSource(importId: string, source: Source): void {
  held.set(importId, source);
}

export function heldSource(importId: string): Source | null {
  return held.get(importId) ?? null;
}

/** The headers of a text file; null for a workbook, which only the server reads. */
export async function headersOf(source: Source): Promise<string[] | null> {
  if (source.text !== undefined) return firstLine(source.text);
  const head = new Uint8Array((await source.file?.slice(0, 65_536).arrayBuffer()) ?? new ArrayBuffer(0));
  const isWorkbook = head[0] === 0x50 && head[1] === 0x4b;
  return isWorkbook ? null : firstLine(decodeHead(head));
}
