import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { ByteRange } from './content-store';
import { FlydriveStore } from './flydrive-store';

/** Files in a folder of this machine; files that come in are staged in the same folder. */
export class DiskStore extends FlydriveStore {
  constructor(private readonly folder: string) {
    super(new Disk(new FSDriver({ location: folder, visibility: 'private' })));
  }

  /** A rename within one disk is one step: whoever looks sees the whole file or none. The staged file stays for another attempt. */
  async put(key: string, path: string): Promise<void> {
    const ready = `${path}.${randomUUID()}`;
    try {
      await link(path, ready).catch(() => copyFile(path, ready));
      await this.disk.move(relative(this.folder, ready), key);
    } finally {
      // A rename onto itself (the same file under two names) leaves the first name.
      await rm(ready, { force: true });
    }
  }

  open(key: string, range?: ByteRange): Promise<Readable> {
    return Promise.resolve(createReadStream(join(this.folder, key), range));
  }

  override async *keys(prefix: string): AsyncIterable<string> {
    await mkdir(join(this.folder, prefix), { recursive: true });
    yield* super.keys(prefix);
  }
}
