import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeS3 {
  url: string;
  objects: Map<string, Buffer>;
  close(): Promise<void>;
}

/** As much of the S3 protocol as a store of files needs, over real HTTP: put, get with ranges, head, delete, list. */
export async function startFakeS3(bucket: string): Promise<FakeS3> {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://s3');
    const [, found, ...rest] = decodeURIComponent(url.pathname).split('/');
    const key = rest.join('/');
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const answer = (status: number, body: Buffer | string = '', headers: Record<string, string> = {}) => {
        response.writeHead(status, { 'content-length': String(Buffer.byteLength(body)), ...headers });
        response.end(request.method === 'HEAD' ? undefined : body);
      };
      if (found !== bucket || !request.headers.authorization?.includes('Credential=key/')) return answer(403);
      if (request.method === 'GET' && !key)
        return answer(200, listing(objects, url.searchParams.get('prefix') ?? ''), {
          'content-type': 'application/xml',
        });
      if (request.method === 'PUT') {
        objects.set(key, Buffer.concat(parts));
        return answer(200, '', { etag: '"x"' });
      }
      if (request.method === 'DELETE') {
        objects.delete(key);
        return answer(204);
      }
      const object = objects.get(key);
      if (!object) return answer(404, '<Error><Code>NoSuchKey</Code></Error>', { 'content-type': 'application/xml' });
      const about = { etag: '"x"', 'last-modified': new Date(0).toUTCString() };
      const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
      if (range) return answer(206, object.subarray(Number(range[1]), Number(range[2]) + 1), about);
      return request.method === 'HEAD'
        ? answer(200, '', { ...about, 'content-length': String(object.length) })
        : answer(200, object, about);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    objects,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

function listing(objects: Map<string, Buffer>, prefix: string): string {
  const contents = [...objects]
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, body]) => `<Contents><Key>${key}</Key><Size>${body.length}</Size></Contents>`);
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`;
}
