import type { MultipartFile } from '@fastify/multipart';
import { Injectable } from '@nestjs/common';
import { type Actor, AppError, BadRequestError, Config, type FieldError, InvalidError, isUuid } from '@atrium/platform';
import type { RecordRef } from '@atrium/records';
import type { FastifyRequest } from 'fastify';
import { type StagedFile, Staging } from '../storage/staging';
import type { UploadResultDto, UploadResultsDto } from './file.dto';
import { FilesService } from './files.service';
import { cleanFileName } from './inspection/file-name';

interface Received {
  name: string;
  /** What went wrong while it was coming in, in place of the file. */
  staged: StagedFile | AppError;
}

/** Takes a multipart request apart: fields that say which record, and one or several files, each with an outcome of its own. */
@Injectable()
export class Uploads {
  constructor(
    private readonly files: FilesService,
    private readonly staging: Staging,
    private readonly config: Config,
  ) {}

  async take(actor: Actor, request: FastifyRequest): Promise<UploadResultsDto> {
    const received: Received[] = [];
    try {
      const subject = await this.receive(actor, request, received);
      if (!received.length)
        throw new InvalidError([missing('/file', 'Send one or several files in the field "file".')]);
      const items: UploadResultDto[] = [];
      for (const one of received) items.push(await this.attach(actor, subject, one));
      return { items: accepted(items, received) };
    } finally {
      for (const { staged } of received) if (!(staged instanceof AppError)) await this.staging.discard(staged);
    }
  }

  /** Rights are looked at as soon as the record is known: nobody fills the disk on account of a record they may not change. */
  private async receive(actor: Actor, request: FastifyRequest, received: Received[]): Promise<RecordRef> {
    if (!request.isMultipart()) throw new BadRequestError('bad_upload', 'Send multipart/form-data.');
    const fields = new Map(Object.entries(request.query as Record<string, unknown>));
    const { maxBytes, maxPerRequest } = this.config.files;
    let subject: RecordRef | null = null;
    try {
      // A file too large is an outcome of that file, not the end of the request.
      const options = {
        limits: {
          fileSize: maxBytes + 1,
          files: maxPerRequest,
          fields: 20,
          fieldSize: 1_000,
          parts: maxPerRequest + 20,
        },
        throwFileSizeLimit: false,
      };
      for await (const part of request.parts(options)) {
        if (part.type === 'field') fields.set(part.fieldname, part.value);
        else {
          subject ??= await this.subjectOf(actor, fields);
          received.push(await this.one(part));
        }
      }
    } catch (error) {
      throw asAppError(error, maxPerRequest);
    }
    return subject ?? this.subjectOf(actor, fields);
  }

  private async subjectOf(actor: Actor, fields: ReadonlyMap<string, unknown>): Promise<RecordRef> {
    const type = fields.get('subjectType');
    const id = fields.get('subjectId');
    const errors: FieldError[] = [];
    if (typeof type !== 'string' || !type)
      errors.push(missing('/subjectType', 'Say what the file belongs to, before the file.'));
    if (!isUuid(id)) errors.push({ pointer: '/subjectId', code: 'bad_id', detail: 'This must be an id (UUID).' });
    if (errors.length) throw new InvalidError(errors);
    const subject = { type: String(type), id: String(id) };
    await this.files.requireAttachable(actor, subject);
    return subject;
  }

  private async one(part: MultipartFile): Promise<Received> {
    const name = cleanFileName(part.filename ?? '');
    try {
      return { name, staged: await this.staging.receive(part.file) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { name, staged: error };
    }
  }

  private async attach(actor: Actor, subject: RecordRef, { name, staged }: Received): Promise<UploadResultDto> {
    try {
      if (staged instanceof AppError) throw staged;
      const { file, outcome } = await this.files.attachStaged(actor, { subject, name, staged });
      return { name: file.name, outcome, file, problem: null };
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) throw error;
      const { code, detail, extra } = error;
      return {
        name,
        outcome: 'refused',
        file: null,
        problem: { code, detail, ...(extra.params ? { params: extra.params } : {}) },
      };
    }
  }
}

/** When nothing was taken the request has failed, and says why; with one file exactly as if there were no list. */
function accepted(items: UploadResultDto[], received: readonly Received[]): UploadResultDto[] {
  if (items.some(({ outcome }) => outcome !== 'refused')) return items;
  const errors = items.map(({ problem }, index) => ({
    pointer: items.length > 1 ? `/file/${index}` : '/file',
    code: problem?.code ?? '',
    detail: problem?.detail ?? '',
    ...(problem?.params ? { params: problem.params } : {}),
  }));
  const [first] = errors;
  const tooBig = received.length === 1 && first?.code === 'file_too_large';
  throw new AppError(tooBig ? 413 : 422, first?.code ?? 'invalid', first?.detail ?? '', {
    errors,
    params: first?.params,
  });
}

const missing = (pointer: string, detail: string): FieldError => ({ pointer, code: 'required', detail });

/** Errors of the multipart parser are the caller's. */
function asAppError(error: unknown, maxPerRequest: number): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_FILES_LIMIT')
    return new AppError(413, 'too_many_at_once', `Send at most ${maxPerRequest} files at once.`, {
      params: { max: maxPerRequest },
    });
  if (
    code.startsWith('FST_') ||
    /multipart|terminated early|boundary/i.test(error instanceof Error ? error.message : '')
  )
    return new BadRequestError('bad_upload', 'The upload broke off or is not multipart/form-data.');
  return error instanceof Error ? error : new Error(String(error));
}
