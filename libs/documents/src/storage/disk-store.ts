import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
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

  /** A rename within one disk is one step: whoever looks sees the whole file or none. */
  put(key: string, path: string): Promise<void> {
    return this.disk.move(relative(this.folder, path), key);
  }

  open(key: string, range?: ByteRange): Promise<Readable> {
    return Promise.resolve(createReadStream(join(this.folder, key), range));
  }

  override async *keys(prefix: string): AsyncIterable<string> {
    await mkdir(join(this.folder, prefix), { recursive: true });
    yield* super.keys(prefix);
  }
}
