import type {} from '@fastify/multipart';
import { AppError, BadRequestError, InvalidError } from '@atrium/platform';
import type { FastifyRequest } from 'fastify';

export interface OneFile {
  name: string;
  bytes: Buffer;
  fields: ReadonlyMap<string, string>;
}

/** A multipart request with one file in the field "file" and short texts beside it. */
export async function readOneFile(request: FastifyRequest, maxBytes: number): Promise<OneFile> {
  if (!request.isMultipart()) throw new BadRequestError('bad_upload', 'Send multipart/form-data with a file.');
  const fields = new Map<string, string>();
  let file: { name: string; bytes: Buffer } | null = null;
  try {
    for await (const part of request.parts({
      limits: { fileSize: maxBytes, files: 1, fields: 10, fieldSize: 2_000 },
    })) {
      if (part.type === 'file') file = { name: plainName(part.filename), bytes: await part.toBuffer() };
      else if (typeof part.value === 'string') fields.set(part.fieldname, part.value);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'FST_REQ_FILE_TOO_LARGE')
      throw new AppError(413, 'file_too_large', `The file may have at most ${Math.floor(maxBytes / 1024 / 1024)} MB.`, {
        params: { max: maxBytes },
      });
    if (code.startsWith('FST_')) throw new BadRequestError('bad_upload', 'Send one file in the field "file".');
    throw error;
  }
  if (!file)
    throw new InvalidError([{ pointer: '/file', code: 'required', detail: 'Send the file in the field "file".' }]);
  return { ...file, fields };
}

/** The last part of a path, without what cannot be stored or shown. */
function plainName(name: string | undefined): string {
  const last = (name ?? '').split(/[/\\]/u).at(-1) ?? '';
  return (
    last
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(0, 200)
      .toWellFormed() || 'template.docx'
  );
}
