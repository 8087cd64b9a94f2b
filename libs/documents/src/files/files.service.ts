import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Config,
  ConflictError,
  ListEngine,
  NotFoundError,
  oneItem,
  parseListQuery,
  PreconditionFailedError,
  UnitOfWork,
  violatedConstraint,
  wholeList,
} from '@atrium/platform';
import { AccessLog } from '@atrium/audit';
import type { RecordRef } from '@atrium/records';
import type { ByteRange } from '../storage/content-store';
import { type ContentRef, Contents } from '../storage/contents';
import { type StagedFile, Staging } from '../storage/staging';
import type { FileDto, FileRulesDto, FileVersionDto, FileVersionListDto } from './file.dto';
import { anyFile, fileBin, fileList, VERSIONS_OF_FILE } from './file-list';
import { FileReach } from './file-reach';
import { FileWrites } from './file-writes';
import { cleanFileName } from './inspection/file-name';
import { nameWarnings, requireHarmlessName } from './inspection/inspect-file';

/** A file to be put on a record. */
export interface NewFile {
  subject: RecordRef;
  name: string;
  content: Buffer | Readable;
  /** `generated`: made by Atrium, such as a paper. */
  origin?: 'upload' | 'generated';
}

/** Files on any record. */
@Injectable()
export class FilesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
    private readonly contents: Contents,
    private readonly staging: Staging,
    private readonly reach: FileReach,
    private readonly writes: FileWrites,
    private readonly config: Config,
    private readonly accessLog: AccessLog,
  ) {}

  list(actor: Actor, query: Record<string, unknown>): Promise<string> {
    const definition = query['filter[deleted]'] === 'true' ? fileBin : fileList;
    return this.lists.page(definition, parseListQuery(query, definition, actor), this.reach.on(actor, 'read'));
  }

  async get(actor: Actor, id: string): Promise<FileDto> {
    const file = await oneItem<FileDto>(this.unitOfWork, anyFile, id, this.reach.on(actor, 'read'));
    if (!file) throw new NotFoundError('File');
    return file;
  }

  async rules(actor: Actor, subject: RecordRef): Promise<FileRulesDto> {
    const { maxBytes, maxPerRecord, maxPerRequest, macros } = this.config.files;
    return { write: await this.reach.mayWrite(actor, subject), maxBytes, maxPerRecord, maxPerRequest, macros };
  }

  async versions(actor: Actor, id: string): Promise<FileVersionListDto> {
    await this.get(actor, id);
    const rows = await this.unitOfWork.query<{ item: FileVersionDto }>(VERSIONS_OF_FILE, [id]);
    return wholeList(rows.map(({ item }) => item));
  }

  /**
   * Puts a file on a record. The type is found out from the content; a file of the same name becomes a new version of the one that is
   * there. Refused are programs, documents with macros (unless the settings allow them), bombs and what is too large.
   */
  async attach(actor: Actor, { subject, name, content, origin = 'upload' }: NewFile): Promise<FileDto> {
    await this.requireAttachable(actor, subject);
    const staged = await this.staging.receive(content);
    try {
      return (await this.attachStaged(actor, { subject, name, staged, origin })).file;
    } finally {
      await this.staging.discard(staged);
    }
  }

  /** The same for content that has come in already; says whether anything is new. The caller discards what was staged. */
  async attachStaged(
    actor: Actor,
    file: { subject: RecordRef; name: string; staged: StagedFile; origin?: 'upload' | 'generated' },
  ): Promise<{ file: FileDto; outcome: 'stored' | 'unchanged' }> {
    await this.requireAttachable(actor, file.subject);
    const { id, outcome } = await this.writes.attach(actor, { origin: 'upload', ...file });
    return { file: await this.get(actor, id), outcome };
  }

  async requireAttachable(actor: Actor, subject: RecordRef): Promise<void> {
    await this.reach.requireWritable(actor, subject);
    await this.reach.requireInUse(subject);
  }

  /** The whole content, compared with its hash. */
  async read(actor: Actor, id: string): Promise<{ file: FileDto; content: Buffer }> {
    const file = await this.present(actor, id);
    return { file, content: await this.contents.read(file) };
  }

  /** The content as a stream; of an older version or of a part when told. For what stays in the house or is logged by the caller. */
  async stream(
    actor: Actor,
    id: string,
    part: { revision?: number; range?: ByteRange } = {},
  ): Promise<{ file: FileDto; stream: Readable }> {
    const { file, content } = await this.locate(actor, id, part.revision);
    return { file, stream: await this.contents.open(content, part.range) };
  }

  /** The same on its way out of the house: what leaves is written down first. */
  async download(
    actor: Actor,
    id: string,
    part: { revision?: number; range?: ByteRange } = {},
  ): Promise<{ file: FileDto; stream: Readable }> {
    const { file, stream } = await this.stream(actor, id, part);
    try {
      await this.logged(actor, 'download', file, part.range);
    } catch (error) {
      stream.destroy();
      throw error;
    }
    return { file, stream };
  }

  /** Writes down that somebody looked at a file without taking it along. */
  async looked(actor: Actor, file: FileDto): Promise<void> {
    await this.logged(actor, 'preview', file);
  }

  /** The file as it was at a revision, with where its content lies. */
  async locate(actor: Actor, id: string, revision?: number): Promise<{ file: FileDto; content: ContentRef }> {
    const file = await this.present(actor, id);
    if (revision === undefined || revision === file.revision) return { file, content: file };
    const { items } = await this.versions(actor, id);
    const version = items.find((one) => one.revision === revision);
    if (!version) throw new NotFoundError('Version');
    return { file: { ...file, ...version }, content: version };
  }

  async rename(actor: Actor, id: string, version: number, given: string): Promise<FileDto> {
    const file = await this.writable(actor, id);
    const name = cleanFileName(given);
    requireHarmlessName(name);
    const kept = file.warnings.filter((warning) => warning !== 'type_mismatch');
    return this.change(actor, id, version, { name, warnings: [...nameWarnings(name, file.mime), ...kept] });
  }

  async delete(actor: Actor, id: string, version: number): Promise<void> {
    await this.writable(actor, id);
    await this.change(actor, id, version, { deleted: true });
  }

  /** Out of the bin, under another name when the old one has been taken. */
  async restore(actor: Actor, id: string): Promise<FileDto> {
    const file = await this.writable(actor, id);
    if (!file.deletedAt) return file;
    await this.writes.restore(actor, file);
    return this.get(actor, id);
  }

  private async logged(actor: Actor, kind: 'download' | 'preview', file: FileDto, range?: ByteRange): Promise<void> {
    const { id, name, size, revision, sha256, subject } = file;
    const detail = { fileId: id, name, size, revision, sha256, ...(range ? { bytes: [range.start, range.end] } : {}) };
    await this.accessLog.record(actor, { kind, subject, detail });
  }

  private async present(actor: Actor, id: string): Promise<FileDto> {
    const file = await this.get(actor, id);
    if (file.deletedAt) throw new NotFoundError('File');
    return file;
  }

  private async writable(actor: Actor, id: string): Promise<FileDto> {
    const file = await this.get(actor, id);
    await this.reach.requireWritable(actor, file.subject);
    return file;
  }

  private async change(
    actor: Actor,
    id: string,
    version: number,
    fields: { name?: string; warnings?: string[]; deleted?: true },
  ): Promise<FileDto> {
    return this.unitOfWork.run(actor, async () => {
      const { name = null, warnings = null, deleted = false } = fields;
      const changed = await taken(() =>
        this.unitOfWork.execute(CHANGE, [id, version, actor.userId, name, warnings, deleted]),
      );
      if (!changed) throw new PreconditionFailedError(await this.get(actor, id));
      return this.get(actor, id);
    });
  }
}

const CHANGE = `
update file set name = coalesce($4::text, name), warnings = coalesce($5::text[], warnings),
  deleted_at = case when $6::boolean then now() else deleted_at end,
  deleted_by = case when $6::boolean then $3::uuid else deleted_by end,
  updated_at = now(), updated_by = $3::uuid, version = version + 1
 where id = $1::uuid and version = $2::int`;

async function taken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) === 'file_name')
      throw new ConflictError('name_taken', 'This record has another file of this name.');
    throw error;
  }
}
