import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Settings } from '@atrium/platform';
import { Disk } from 'flydrive';
import { S3Driver } from 'flydrive/drivers/s3';
import type { ByteRange } from './content-store';
import { FlydriveStore } from './flydrive-store';

/** Files in a bucket of Amazon S3 or of anything that speaks its protocol. */
export class S3Store extends FlydriveStore {
  private constructor(
    private readonly client: S3Client,
    private readonly settings: S3Settings,
  ) {
    super(new Disk(new S3Driver({ client, bucket: settings.bucket, visibility: 'private', supportsACL: false })));
  }

  static connect(settings: S3Settings): S3Store {
    const { endpoint, region, key, secret } = settings;
    const client = new S3Client({
      region,
      credentials: { accessKeyId: key, secretAccessKey: secret },
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      // Checksums that Amazon added in 2025 are unknown to many compatible stores.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
    return new S3Store(client, settings);
  }

  /** An object appears when all of it has arrived. */
  async put(key: string, path: string, { size }: { size: number }): Promise<void> {
    await this.disk.putStream(this.full(key), createReadStream(path), { contentLength: size });
  }

  async open(key: string, range?: ByteRange): Promise<Readable> {
    const { Body: body } = await this.client.send(
      new GetObjectCommand({
        Bucket: this.settings.bucket,
        Key: this.full(key),
        ...(range ? { Range: `bytes=${range.start}-${range.end}` } : {}),
      }),
    );
    return body as Readable;
  }

  override size(key: string): Promise<number | null> {
    return super.size(this.full(key));
  }

  override delete(key: string): Promise<void> {
    return super.delete(this.full(key));
  }

  override async *keys(prefix: string): AsyncIterable<string> {
    const skip = this.settings.prefix ? this.settings.prefix.length + 1 : 0;
    for await (const key of super.keys(`${this.full(prefix)}/`)) yield key.slice(skip);
  }

  private full(key: string): string {
    return this.settings.prefix ? `${this.settings.prefix}/${key}` : key;
  }
}
