import { createReadStream } from 'node:fs';

/** Names of streams lie in the container as UTF-16; these are the ones that code brings with it. */
const VBA = Buffer.from('_VBA_PROJECT', 'utf16le');
/** The class id of a Windows installer, which uses the same container as old Word and Excel. */
const INSTALLER = Buffer.from('84100c0000000000c000000000000046', 'hex');

/** Looks through a compound file (doc, xls, ppt, msi) for macros, and for its being an installer. */
export async function scanContainer(path: string): Promise<{ macros: boolean; program: boolean }> {
  let [macros, program] = [false, false];
  let tail = Buffer.alloc(0);
  for await (const part of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const bytes = Buffer.concat([tail, part as Buffer]);
    macros ||= bytes.includes(VBA);
    program ||= bytes.includes(INSTALLER);
    tail = bytes.subarray(-64);
  }
  return { macros, program };
}
