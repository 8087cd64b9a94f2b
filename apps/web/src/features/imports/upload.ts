import { ProblemError } from '#web/app/api.ts';

/** What is sent: a file, or text that was pasted. */
export interface Source {
  name: string;
  size: number;
  file?: File;
  text?: string;
}

export function fileSource(file: File): Source {
  return { name: file.name, size: file.size, file };
}

export function textSource(text: string, name: string): Source {
  return { name, size: new Blob([text]).size, text };
}

/** The server takes no more; said before anything is sent. */
export const largestFile = 64 * 1024 * 1024;

interface UploadOptions {
  fields: Readonly<Record<string, string>>;
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** fetch tells nothing about how far an upload has come, so this one goes through XMLHttpRequest. */
export function upload<T>(path: string, source: Source, { fields, onProgress, signal }: UploadOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1${path}`);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader(
      'Idempotency-Key',
      Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    );
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      const body = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as T);
      else reject(problemOf(request.status, body));
    });
    request.addEventListener('error', () =>
      reject(new ProblemError({ status: 0, code: 'offline', detail: 'The server cannot be reached.' })),
    );
    request.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(bodyOf(source, fields, request));
  });
}

function bodyOf(source: Source, fields: Readonly<Record<string, string>>, request: XMLHttpRequest): FormData | string {
  if (source.file) {
    const form = new FormData();
    // The server reads the stream in order: what is to be done with the file comes before it.
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', source.file, source.name);
    return form;
  }
  request.setRequestHeader('Content-Type', 'application/json');
  return JSON.stringify({ ...fields, fileName: source.name, text: source.text ?? '' });
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function problemOf(status: number, body: Record<string, unknown>): ProblemError {
  return new ProblemError({ ...body, status, code: typeof body.code === 'string' ? body.code : `http_${status}` });
}
