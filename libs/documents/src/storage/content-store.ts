import type { Readable } from 'node:stream';

/** A part of a file, both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Where bytes lie under keys. Knows nothing of files, names or rights. */
export abstract class ContentStore {
  /** Takes what lies in this file of the disk; nobody ever sees half of it. */
  abstract put(key: string, path: string, about: { size: number; sha256: string }): Promise<void>;
  /** How many bytes lie under the key; null when nothing does. */
  abstract size(key: string): Promise<number | null>;
  abstract open(key: string, range?: ByteRange): Promise<Readable>;
  /** Deleting what is not there is no error. */
  abstract delete(key: string): Promise<void>;
  /** All keys that begin like this. */
  abstract keys(prefix: string): AsyncIterable<string>;
}

/** The content's own hash is its key: the same content lies there once, and two uploads cannot get in each other's way. */
export const contentKey = (sha256: string): string => `content/${folded(sha256)}`;

export const PREVIEW_SIZES = { small: 240, large: 1600 } as const;
export type PreviewSize = keyof typeof PREVIEW_SIZES;

export const previewKey = (sha256: string, size: PreviewSize): string => `preview/${folded(sha256)}-${size}.webp`;

/** Two levels of folders: a folder with a million files is slow to list and to back up. */
const folded = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
