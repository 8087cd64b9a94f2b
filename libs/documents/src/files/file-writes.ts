import { Injectable } from '@nestjs/common';
import { type Actor, Config, ConflictError, UnitOfWork } from '@atrium/platform';
import type { RecordRef } from '@atrium/records';
import { Contents } from '../storage/contents';
import type { StagedFile } from '../storage/staging';
import type { FileDto } from './file.dto';
import { cleanFileName, numberedName } from './inspection/file-name';
import { inspectFile } from './inspection/inspect-file';

interface Arrival {
  subject: RecordRef;
  name: string;
  mime: string;
  warnings: string[];
  origin: 'upload' | 'generated';
  staged: StagedFile;
}

/** Writes files and their versions, one record at a time. */
@Injectable()
export class FileWrites {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contents: Contents,
    private readonly config: Config,
  ) {}

  async attach(
    actor: Actor,
    file: { subject: RecordRef; name: string; staged: StagedFile; origin: 'upload' | 'generated' },
  ): Promise<{ id: string; outcome: 'stored' | 'unchanged' }> {
    const name = cleanFileName(file.name);
    const { mime, warnings } = await inspectFile(file.staged, name, this.config.files.macros);
    await this.contents.keep(file.staged);
    return this.unitOfWork.run(actor, async () => {
      await this.contents.hold(file.staged);
      await this.turn(file.subject);
      return this.write(actor, { ...file, name, mime, warnings });
    });
  }

  async restore(actor: Actor, { id, subject, name }: FileDto): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      await this.turn(subject);
      await this.unitOfWork.execute(
        `update file set deleted_at = null, deleted_by = null, name = $3, updated_at = now(), updated_by = $2::uuid,
           version = version + 1
          where id = $1::uuid and deleted_at is not null`,
        [id, actor.userId, await this.freeName(subject, name)],
      );
    });
  }

  /** Who writes files of one record waits for who is writing: two uploads of one name are two versions, and the count is exact. */
  private async turn({ type, id }: RecordRef): Promise<void> {
    await this.unitOfWork.query('select pg_advisory_xact_lock(hashtextextended($1, 8000))', [`${type}:${id}`]);
  }

  private async write(actor: Actor, arrival: Arrival): Promise<{ id: string; outcome: 'stored' | 'unchanged' }> {
    const { subject, name, staged } = arrival;
    const [known] = await this.unitOfWork.query<{ id: string; sha256: string }>(
      `select id, sha256 from file where subject_type = $1 and subject_id = $2::uuid and lower(name) = lower($3)
        and deleted_at is null for update`,
      [subject.type, subject.id, name],
    );
    if (known?.sha256 === staged.sha256) return { id: known.id, outcome: 'unchanged' };
    if (!known) await this.requireRoom(subject);
    const id = known ? await this.renew(actor, known.id, arrival) : await this.insert(actor, arrival);
    await this.unitOfWork.execute(
      `insert into file_version (file_id, revision, name, sha256, size, mime, warnings, uploaded_at, uploaded_by)
       select id, revision, name, sha256, size, mime, warnings, uploaded_at, uploaded_by from file where id = $1::uuid`,
      [id],
    );
    return { id, outcome: 'stored' };
  }

  private async insert(actor: Actor, { subject, name, staged, mime, warnings, origin }: Arrival): Promise<string> {
    const [row] = await this.unitOfWork.query<{ id: string }>(
      `insert into file (subject_type, subject_id, name, sha256, size, mime, warnings, origin, uploaded_by, created_by, updated_by)
       values ($1, $2::uuid, $3, $4, $5, $6, $7::text[], $8, $9::uuid, $9::uuid, $9::uuid) returning id`,
      [subject.type, subject.id, name, staged.sha256, staged.size, mime, warnings, origin, actor.userId],
    );
    return row?.id ?? '';
  }

  private async renew(actor: Actor, id: string, { name, staged, mime, warnings, origin }: Arrival): Promise<string> {
    await this.unitOfWork.execute(
      `update file set name = $2, sha256 = $3, size = $4, mime = $5, warnings = $6::text[], origin = $7, revision = revision + 1,
         uploaded_at = now(), uploaded_by = $8::uuid, updated_at = now(), updated_by = $8::uuid, version = version + 1
        where id = $1::uuid`,
      [id, name, staged.sha256, staged.size, mime, warnings, origin, actor.userId],
    );
    return id;
  }

  private async requireRoom({ type, id }: RecordRef): Promise<void> {
    const max = this.config.files.maxPerRecord;
    const [row] = await this.unitOfWork.query<{ full: boolean }>(
      `select count(*) >= $3::int as full from (select 1 from file
        where subject_type = $1 and subject_id = $2::uuid and deleted_at is null limit $3::int) f`,
      [type, id, max],
    );
    if (row?.full) throw new ConflictError('too_many_files', `A record takes at most ${max} files.`, { max });
  }

  /** Whether a name is taken is the database's to say: it compares small letters by its own rules. */
  private async freeName({ type, id }: RecordRef, name: string): Promise<string> {
    for (let number = 1; ; number += 1) {
      const free = number === 1 ? name : numberedName(name, number);
      const [taken] = await this.unitOfWork.query(
        'select 1 from file where subject_type = $1 and subject_id = $2::uuid and lower(name) = lower($3) and deleted_at is null',
        [type, id, free],
      );
      if (!taken) return free;
    }
  }
}
