import type { TestUser } from '@atrium/identity/testing';
import { crc32, deflateRawSync } from 'node:zlib';
import type { FileDto, UploadResultDto } from './files/file.dto';

/** Uploads one file as a browser would; the answer is not judged. */
export function sendFile(
  user: TestUser,
  subject: { type: string; id: string },
  name: string,
  content: Buffer | string,
) {
  return user.agent
    .post('/api/v1/files')
    .field('subjectType', subject.type)
    .field('subjectId', subject.id)
    .attach('file', Buffer.from(content), { filename: name });
}

/** A file that must be taken. */
export async function addFile(
  user: TestUser,
  subject: { type: string; id: string },
  name = 'note.txt',
  content: Buffer | string = 'Some text.',
): Promise<FileDto> {
  const answer = await sendFile(user, subject, name, content);
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
  const [item] = (answer.body as { items: UploadResultDto[] }).items;
  if (!item?.file) throw new Error(answer.text);
  return item.file;
}

export interface ZipPart {
  name: string;
  content?: Buffer | string;
  /** What the archive claims, when that is a lie. */
  claims?: number;
}

/** A zip written by hand, so that it can be wrong on purpose. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content = '', claims } of parts) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw, { level: 9 });
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(raw), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(claims ?? raw.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, place, Buffer.from(name)]));
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

/** For supertest's `parse`: an answer of bytes. */
export function bytes(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const stream = response as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}
