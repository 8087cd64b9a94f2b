import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AppError, Config } from '@atrium/platform';

/** A file that has come in whole and belongs to nobody yet. */
export interface StagedFile {
  path: string;
  size: number;
  sha256: string;
}

export const tooLarge = (maxBytes: number): AppError =>
  new AppError(413, 'file_too_large', `The file is larger than ${maxBytes / 1024 / 1024} MB.`, {
    params: { maxMb: maxBytes / 1024 / 1024 },
  });

/** Where files land before anything is known about them: on the disk of their store, so that keeping one is a rename. */
@Injectable()
export class Staging {
  private readonly folder: string;

  constructor(private readonly config: Config) {
    this.folder = join(config.files.folder, 'incoming');
  }

  /** Writes the content down, counting and hashing; stops when it becomes too much. The caller discards what comes back. */
  async receive(source: Readable | Buffer): Promise<StagedFile> {
    await mkdir(this.folder, { recursive: true });
    const path = join(this.folder, randomUUID());
    try {
      return { path, ...(await this.write(path, Buffer.isBuffer(source) ? Readable.from([source]) : source)) };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  async discard(staged: StagedFile): Promise<void> {
    await rm(staged.path, { force: true });
  }

  /** Removes what a process left behind that died while receiving. */
  async sweep(olderThanMs: number): Promise<number> {
    let removed = 0;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (!found || found.mtimeMs > Date.now() - olderThanMs) continue;
      await rm(path, { force: true });
      removed += 1;
    }
    return removed;
  }

  private async write(path: string, source: Readable): Promise<{ size: number; sha256: string }> {
    const hash = createHash('sha256');
    const file = await open(path, 'wx', 0o600);
    const { maxBytes } = this.config.files;
    let size = 0;
    try {
      for await (const part of source as AsyncIterable<Buffer>) {
        size += part.length;
        // The multipart parser stops one byte late, so that what follows the file can still be read.
        if (size > maxBytes + 1) throw tooLarge(maxBytes);
        hash.update(part);
        await file.write(part);
      }
      if (size > maxBytes) throw tooLarge(maxBytes);
      // What is promised to be kept survives a loss of power.
      await file.sync();
    } finally {
      await file.close();
    }
    return { size, sha256: hash.digest('hex') };
  }
}
