import { createHash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { AppError, systemActor, UnitOfWork } from '@atrium/platform';
import type { DataSource } from 'typeorm';
import { type ByteRange, contentKey, ContentStore, previewKey, PREVIEW_SIZES, type PreviewSize } from './content-store';
import type { StagedFile } from './staging';

/** Content that can be pointed at: its hash, and how long it must be. */
export interface ContentRef {
  sha256: string;
  size: number;
}

const DAY = 86_400_000;

const damaged = (): AppError =>
  new AppError(
    500,
    'content_damaged',
    'The stored content of this file is missing or damaged. Tell the administrator.',
  );

/**
 * Content by its hash. A row of `stored_content` is written before the content and removed after it, so there is never content nobody
 * knows of; whoever points at content holds its row while making sure that the content lies there, so a pointer never hangs in the air.
 */
@Injectable()
export class Contents {
  private readonly logger = new Logger(Contents.name);

  constructor(
    private readonly store: ContentStore,
    private readonly unitOfWork: UnitOfWork,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  /** Stores the content unless it lies there. Call it outside of a transaction: a slow store must not hold rows. */
  async keep(staged: StagedFile): Promise<void> {
    await this.reserve(staged);
    await this.ensure(staged);
  }

  /** Inside a transaction, before pointing at the content: from here to the commit no sweep can take it away. */
  async hold(staged: StagedFile): Promise<void> {
    while (!(await this.lock(staged.sha256))) await this.reserve(staged);
    await this.ensure(staged);
  }

  /** The whole content; refused when it is not what was stored. */
  async read({ sha256, size }: ContentRef): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of await this.open({ sha256, size })) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }

  /** A stream that breaks off before its end when the bytes are not those that were stored. Of a part only the size can be checked. */
  async open(content: ContentRef, range?: ByteRange): Promise<Readable> {
    const key = contentKey(content.sha256);
    if ((await this.store.size(key)) !== content.size) {
      this.logger.error({ sha256: content.sha256 }, 'Stored content is missing or has another size');
      throw damaged();
    }
    const stream = await this.store.open(key, range);
    return range ? stream : this.checked(stream, content.sha256);
  }

  /** Removes content that nothing has pointed at for a while, with its previews. Any number of workers may do it at once. */
  async sweep(graceMs = DAY): Promise<number> {
    let removed = 0;
    while (await this.removeOne(graceMs)) removed += 1;
    return removed;
  }

  private async removeOne(graceMs: number): Promise<boolean> {
    return this.unitOfWork.run(systemActor('job'), async () => {
      const [orphan] = await this.unitOfWork.query<{ sha256: string }>(ONE_ORPHAN, [graceMs]);
      if (!orphan) return false;
      for (const size of Object.keys(PREVIEW_SIZES) as PreviewSize[])
        await this.store.delete(previewKey(orphan.sha256, size));
      await this.store.delete(contentKey(orphan.sha256));
      await this.unitOfWork.execute('delete from stored_content where sha256 = $1', [orphan.sha256]);
      return true;
    });
  }

  /** On a connection of its own: the row must be there even when the transaction around is rolled back. */
  private async reserve({ sha256, size }: ContentRef): Promise<void> {
    await this.dataSource.query(
      `insert into stored_content (sha256, size) values ($1, $2)
       on conflict (sha256) do update set touched_at = now()`,
      [sha256, size],
    );
  }

  private async lock(sha256: string): Promise<boolean> {
    const sql = 'select 1 from stored_content where sha256 = $1 for key share';
    return (await this.unitOfWork.query(sql, [sha256])).length > 0;
  }

  /** Also mends content that has become shorter or longer since. */
  private async ensure(staged: StagedFile): Promise<void> {
    const key = contentKey(staged.sha256);
    if ((await this.store.size(key)) !== staged.size) await this.store.put(key, staged.path, staged);
  }

  /** One part behind, so that a damaged file never arrives whole: its end is held back until the hash is known. */
  private checked(source: Readable, sha256: string): Readable {
    const hash = createHash('sha256');
    let held: Buffer | null = null;
    const check = new Transform({
      transform: (part: Buffer, _, next) => {
        hash.update(part);
        next(null, held);
        held = part;
      },
      flush: (next) => {
        if (hash.digest('hex') === sha256) return next(null, held);
        this.logger.error({ sha256 }, 'Stored content is damaged');
        next(damaged());
      },
    });
    source.on('error', (error) => check.destroy(error));
    check.on('close', () => source.destroy());
    return source.pipe(check);
  }
}

const ONE_ORPHAN = `
select c.sha256 from stored_content c
 where c.touched_at < now() - make_interval(secs => $1::float8 / 1000)
   and not exists (select 1 from file_version v where v.sha256 = c.sha256)
 order by c.touched_at limit 1 for update of c skip locked`;
