import { type Actor, ApiProblem, BadRequestError, IdParam } from '@atrium/platform';
import { CurrentActor, SignedIn } from '@atrium/identity';
import { Controller, Get, Headers, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PREVIEW_SIZES, type PreviewSize } from '../storage/content-store';
import { FilesService } from './files.service';
import { servedType } from './inspection/known-types';
import { Previews } from './previews';
import { disposition, makeHarmless, rangeOf } from './serving';

const binary = { schema: { type: 'string', format: 'binary' } } as const;

/** The bytes of files. */
@ApiTags('files')
@ApiProblem()
@Controller('v1/files')
export class FileContentController {
  constructor(
    private readonly files: FilesService,
    private readonly previews: Previews,
  ) {}

  /** The file itself, always as something to save. */
  @Get(':id/content')
  @SignedIn()
  @ApiQuery({
    name: 'revision',
    required: false,
    type: Number,
    description: 'An older version; the newest unless told.',
  })
  @ApiHeader({ name: 'Range', required: false, description: 'One part: `bytes=0-1023`. Answered with 206.' })
  @ApiOkResponse({ content: { 'application/octet-stream': binary } })
  async content(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query('revision') revision: string | undefined,
    @Headers('range') wanted: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const { file, content } = await this.files.locate(actor, id, revisionOf(revision));
    makeHarmless(reply);
    const tag = `"${content.sha256}"`;
    void reply.header('etag', tag).header('accept-ranges', 'bytes');
    if (known === tag) return void reply.status(304);
    const range = rangeOf(wanted, content.size);
    if (range === 'unsatisfiable') return void reply.status(416).header('content-range', `bytes */${content.size}`);
    if (range) void reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${content.size}`);
    const { stream } = await this.files.download(actor, id, { revision: file.revision, range: range ?? undefined });
    return new StreamableFile(stream, {
      type: servedType(file.mime),
      disposition: disposition('attachment', file.name),
      length: range ? range.end - range.start + 1 : content.size,
    });
  }

  /** A picture of the file, drawn anew by the server: nothing of what was uploaded but its pixels. Pictures only. */
  @Get(':id/preview')
  @SignedIn()
  @ApiQuery({ name: 'size', required: false, enum: Object.keys(PREVIEW_SIZES), description: 'small unless told.' })
  @ApiQuery({ name: 'revision', required: false, type: Number })
  @ApiOkResponse({ content: { 'image/webp': binary } })
  async preview(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Query('size') given: string | undefined,
    @Query('revision') revision: string | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const size = previewSize(given);
    const { file, content } = await this.files.locate(actor, id, revisionOf(revision));
    makeHarmless(reply);
    const tag = `"${content.sha256}-${size}"`;
    if (known === tag) return void reply.header('etag', tag).status(304);
    const picture = await this.previews.of({ ...content, mime: file.mime }, size);
    // Thumbnails in a list are no looking.
    if (size === 'large') await this.files.looked(actor, file);
    void reply.header('etag', tag);
    return new StreamableFile(picture, { type: 'image/webp', disposition: 'inline', length: picture.length });
  }
}

function revisionOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new BadRequestError('bad_value', 'revision must be a whole number from 1.');
  return Number(text);
}

function previewSize(text = 'small'): PreviewSize {
  if (Object.hasOwn(PREVIEW_SIZES, text)) return text as PreviewSize;
  throw new BadRequestError('bad_value', `size must be one of ${Object.keys(PREVIEW_SIZES).join(', ')}.`);
}
