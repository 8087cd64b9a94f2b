import { Injectable, Logger } from '@nestjs/common';
import { AppError } from '@atrium/platform';
import sharp from 'sharp';
import { ContentStore, PREVIEW_SIZES, previewKey, type PreviewSize } from '../storage/content-store';
import { type ContentRef, Contents } from '../storage/contents';
import { Staging } from '../storage/staging';
import { previewKind } from './inspection/known-types';

/** Enough for the cameras of telephones; a picture of this size unpacks to 400 MB at worst and is read in strips. */
const MAX_PIXELS = 100_000_000;
const MAX_BYTES = 50 * 1024 * 1024;
const SECONDS = 10;
/** Drawing costs a core: more than two at a time would take it from everybody else. */
const AT_ONCE = 2;
const WAITING = 50;

// Only the decoders of the pictures that are shown; libvips knows dozens of formats, each a way in.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadTiffBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});
sharp.cache(false);
sharp.concurrency(1);

/** Small pictures of big ones, drawn once and kept beside the content. */
@Injectable()
export class Previews {
  private readonly logger = new Logger(Previews.name);
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly store: ContentStore,
    private readonly contents: Contents,
    private readonly staging: Staging,
  ) {}

  /** WebP without any of the picture's metadata. NoPreviewError for what is no picture, too large or damaged. */
  async of(content: ContentRef & { mime: string }, size: PreviewSize): Promise<Buffer> {
    if (previewKind(content.mime) !== 'image' || content.size > MAX_BYTES) throw noPreview();
    const key = previewKey(content.sha256, size);
    const kept = await this.kept(key);
    if (kept) return kept;
    return this.inTurn(async () => {
      const drawn = await this.draw(await this.contents.read(content), PREVIEW_SIZES[size]);
      await this.keep(key, drawn);
      return drawn;
    });
  }

  private async kept(key: string): Promise<Buffer | null> {
    if (!(await this.store.size(key))) return null;
    const parts: Buffer[] = [];
    for await (const part of await this.store.open(key)) parts.push(part as Buffer);
    return Buffer.concat(parts);
  }

  private async draw(bytes: Buffer, edge: number): Promise<Buffer> {
    try {
      return await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true, pages: 1 })
        .autoOrient()
        .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
        .webp({ quality: 80, effort: 2 })
        .timeout({ seconds: SECONDS })
        .toBuffer();
    } catch (error) {
      this.logger.debug({ err: error }, 'No preview');
      throw noPreview();
    }
  }

  /** Not being able to keep it costs the next reader a moment, nothing more. */
  private async keep(key: string, drawn: Buffer): Promise<void> {
    try {
      const staged = await this.staging.receive(drawn);
      await this.store.put(key, staged.path, staged).finally(() => this.staging.discard(staged));
    } catch (error) {
      this.logger.warn({ err: error }, 'A preview could not be kept');
    }
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.queue.length >= WAITING)
        throw new AppError(503, 'busy', 'Too many previews are being drawn. Try again in a moment.');
      await new Promise<void>((resolve) => this.queue.push(resolve));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

const noPreview = (): AppError => new AppError(415, 'no_preview', 'This file cannot be shown. Download it instead.');
