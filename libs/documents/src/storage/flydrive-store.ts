import type { Readable } from 'node:stream';
import { type Disk, DriveFile } from 'flydrive';
import { type ByteRange, ContentStore } from './content-store';

/** What is the same on every store that flydrive drives. */
export abstract class FlydriveStore extends ContentStore {
  protected constructor(protected readonly disk: Disk) {
    super();
  }

  abstract override put(key: string, path: string, about: { size: number; sha256: string }): Promise<void>;
  abstract override open(key: string, range?: ByteRange): Promise<Readable>;

  async size(key: string): Promise<number | null> {
    if (!(await this.disk.exists(key))) return null;
    return (await this.disk.getMetaData(key)).contentLength;
  }

  async delete(key: string): Promise<void> {
    if (await this.disk.exists(key)) await this.disk.delete(key);
  }

  async *keys(prefix: string): AsyncIterable<string> {
    let page: string | undefined;
    do {
      const { objects, paginationToken } = await this.disk.listAll(prefix, { recursive: true, paginationToken: page });
      for (const object of objects) if (object instanceof DriveFile) yield object.key;
      page = paginationToken;
    } while (page);
  }
}
