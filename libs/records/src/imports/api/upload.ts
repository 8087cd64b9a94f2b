import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError, BadRequestError, type FieldError, InvalidError, isPlainText } from '@atrium/platform';
import { cut } from '../../registry/cut';
import { limits } from '../reading/table';

/** What was uploaded or pasted. */
export interface Upload {
  target: string;
  fileName: string;
  bytes: Buffer;
  /** Options sent along, as JSON; still to be validated. */
  options: unknown;
}

/** Reads an upload: multipart with a `file`, or JSON with pasted `text`. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  return request.isMultipart() ? readMultipart(request) : readPasted(request.body);
}

async function readMultipart(request: FastifyRequest): Promise<Upload> {
  const fields = new Map<string, string>();
  let file: { name: string; bytes: Buffer } | null = null;
  try {
    for await (const part of request.parts({ limits: { fileSize: limits.fileBytes, files: 1 } })) {
      if (part.type === 'file') file = { name: part.filename ?? '', bytes: await part.toBuffer() };
      else if (typeof part.value === 'string') fields.set(part.fieldname, part.value);
    }
  } catch (error) {
    throw asAppError(error);
  }
  if (!file) throw new InvalidError([required('/file', 'Send the file in the field "file".')]);
  return finish(
    fields.get('target'),
    fields.get('fileName') ?? file.name,
    file.bytes,
    parseOptions(fields.get('options')),
  );
}

function readPasted(body: unknown): Upload {
  if (typeof body !== 'object' || body === null)
    throw new BadRequestError('bad_body', 'Send a file (multipart/form-data) or JSON with target, fileName and text.');
  const { target, fileName, text, options, ...unknown } = body as Record<string, unknown>;
  const errors: FieldError[] = Object.keys(unknown).map((name) => ({
    pointer: `/${name}`,
    code: 'unknown_field',
    detail: 'There is no such field.',
  }));
  if (typeof text !== 'string' || text === '') errors.push(required('/text', 'Send the pasted cells as text.'));
  else if (!isPlainText(text))
    errors.push({
      pointer: '/text',
      code: 'bad_characters',
      detail: 'The text contains characters that cannot be stored (NUL or broken Unicode).',
    });
  if (errors.length > 0) throw new InvalidError(errors);
  return finish(target, fileName ?? 'pasted.csv', Buffer.from(String(text), 'utf8'), options);
}

function finish(target: unknown, fileName: unknown, bytes: Buffer, options: unknown): Upload {
  const errors: FieldError[] = [];
  if (typeof target !== 'string' || target === '') errors.push(required('/target', 'Say what to import.'));
  if (typeof fileName !== 'string')
    errors.push({ pointer: '/fileName', code: 'invalid', detail: 'The name of the file must be a text.' });
  if (errors.length > 0) throw new InvalidError(errors);
  return { target: String(target), fileName: plainName(String(fileName)), bytes, options };
}

function parseOptions(text: string | undefined): unknown {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new InvalidError([{ pointer: '/options', code: 'invalid', detail: 'The options must be JSON.' }]);
  }
}

/** The last part of a path, without what cannot be stored or shown. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const plain = cut(
    last
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim(),
    200,
  );
  return plain || 'file';
}

const required = (pointer: string, detail: string): FieldError => ({ pointer, code: 'required', detail });

/** Errors of the multipart parser are the caller's. */
function asAppError(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_REQ_FILE_TOO_LARGE')
    return new AppError(413, 'file_too_large', 'The file is larger than 64 MB.', { params: { max: limits.fileBytes } });
  if (code.startsWith('FST_')) return new BadRequestError('bad_upload', 'Send one file, and the target in a field.');
  return error instanceof Error ? error : new Error(String(error));
}
