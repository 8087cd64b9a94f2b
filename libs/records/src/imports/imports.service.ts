import { randomUUID } from 'node:crypto';
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import {
  type Actor,
  ConflictError,
  ForbiddenError,
  InvalidError,
  Jobs,
  NotFoundError,
  PreconditionFailedError,
  UnitOfWork,
} from '@atrium/platform';
import type { ImportTargetDto } from './api/import-views.dto';
import type { ImportDto, ImportOptionsDto, MendRowDto, UpdateImportDto } from './api/imports.dto';
import type { Upload } from './api/upload';
import { blockers } from './engine/readiness';
import { ImportContexts } from './engine/contexts';
import { headersHash, Staging } from './engine/staging';
import { ImportChanges } from './import-changes';
import { importWork } from './import-jobs';
import type { ImportOptions, ImportRecord, ImportState } from './import-record';
import { ImportRows } from './import-rows';
import { ImportStore } from './import-store';
import type { ImportTarget } from './import-target';
import { ImportTargets } from './import-targets';
import { toImportDto, toTargetDto } from './import-view';
import { openTable } from './reading/open-table';

/** Files above this are read by the worker: they would hold up everybody else's requests. */
const readAtOnce = { csv: 6 * 1024 * 1024, xlsx: 1024 * 1024 };
const startable: ImportState[] = ['mapped', 'checked', 'failed', 'cancelled'];
const changeable: ImportState[] = ['mapped', 'checked', 'failed', 'cancelled', 'done'];
const readingOptions = ['encoding', 'delimiter', 'header', 'sheet'] as const;

/** The life of an import as people steer it; the work itself is ImportRunner's. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly store: ImportStore,
    private readonly rows: ImportRows,
    private readonly targets: ImportTargets,
    private readonly changes: ImportChanges,
    private readonly staging: Staging,
    private readonly contexts: ImportContexts,
    private readonly jobs: Jobs,
  ) {}

  /** What this actor may import. */
  possible(actor: Actor): ImportTargetDto[] {
    return this.targets
      .all()
      .filter((target) => this.policy.scope(actor, target.permission) !== 'none')
      .map(toTargetDto);
  }

  async get(actor: Actor, id: string): Promise<ImportDto> {
    const record = await this.store.get(actor, id);
    return toImportDto(record, this.targets.has(record.target) ? this.targets.get(record.target) : null);
  }

  /** Takes a file: small ones are read at once, so that a file that cannot be read is refused and leaves nothing behind. */
  async upload(actor: Actor, upload: Upload, wishes: ImportOptionsDto): Promise<ImportDto> {
    const target = this.requireTarget(actor, upload.target);
    const ownerId = actor.userId;
    if (!ownerId) throw new ForbiddenError();
    const blank = { options: {}, target: target.type } as ImportRecord;
    const options = await this.changes.options(actor, blank, target, wishes);
    const small = isSmall(upload.bytes);
    const table = small ? await openTable(upload.bytes, options) : null;
    const sha256 = createHash('sha256').update(upload.bytes).digest();
    const id = await this.unitOfWork.run(actor, async () => {
      const created = await this.store.insert(
        actor,
        { fileName: upload.fileName, target: target.type, options, ownerId },
        upload.bytes,
        sha256,
      );
      if (table) await this.staging.stage(await this.store.get(actor, created), table, actor);
      else this.enqueue(created, 'uploaded');
      return created;
    });
    return this.get(actor, id);
  }

  /** Changes how the file is read, where columns go, what values mean. Rows are judged anew afterwards. */
  async update(actor: Actor, id: string, version: number, input: UpdateImportDto): Promise<ImportDto> {
    const before = await this.store.get(actor, id);
    const target = this.requireTarget(actor, before.target);
    const options = input.options ? await this.changes.options(actor, before, target, input.options) : before.options;
    const reread =
      before.columns.length === 0 ||
      readingOptions.some((name) => options[name] !== before.options[name]) ||
      confirmsEncoding(before, input.options);
    const raw = reread ? await this.store.rawFile(id) : null;
    const table = raw && isSmall(raw) ? await openTable(raw, options) : null;
    await this.unitOfWork.run(actor, async () => {
      const record = await this.lock(actor, id, version, changeable);
      if (input.options || input.mapping) await this.requireNothingWritten(id);
      if (table) await this.staging.stage({ ...record, options }, table, actor);
      const current = table ? await this.store.get(actor, id) : record;
      const mapping = input.mapping ? this.changes.mapping(current, target, input.mapping) : current.mapping;
      const answers = await this.answers(actor, current, target, input);
      const state: ImportState = reread && !table ? 'uploaded' : 'mapped';
      await this.store.update(id, { options, mapping, answers, state, error: null }, actor.userId);
      await this.rows.reset(id);
      await this.store.update(id, { counts: await this.rows.counts(id), progress: {} });
      if (state === 'uploaded') this.enqueue(id, state);
    });
    return this.get(actor, id);
  }

  /** Puts mended cells into a row that is not written yet; it is judged anew. */
  async mend(actor: Actor, id: string, number: number, input: MendRowDto): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      const record = await this.store.get(actor, id, true);
      requireState(record, changeable);
      const row = await this.rows.one(id, number);
      if (!row) throw new NotFoundError('Row');
      if (row.state === 'done')
        throw new ConflictError('row_done', 'This row has been imported already: change the record itself.');
      const cells = [...row.cells];
      for (const [index, { column, value }] of input.cells.entries()) {
        if (!record.columns[column])
          throw new InvalidError([
            { pointer: `/cells/${index}/column`, code: 'unknown_column', detail: 'There is no such column.' },
          ]);
        while (cells.length <= column) cells.push('');
        cells[column] = value;
      }
      await this.rows.mend(id, number, cells);
      await this.store.update(id, { state: 'mapped', counts: await this.rows.counts(id) }, actor.userId);
    });
  }

  /** Judges every row without writing any. */
  check(actor: Actor, id: string): Promise<ImportDto> {
    return this.start(actor, id, 'checking');
  }

  /** Writes. A check is not needed before: the run judges every row itself. */
  run(actor: Actor, id: string): Promise<ImportDto> {
    return this.start(actor, id, 'running');
  }

  /** Stops between two chunks; what is written stays. */
  async cancel(actor: Actor, id: string): Promise<ImportDto> {
    await this.unitOfWork.run(actor, async () => {
      const record = await this.store.get(actor, id);
      const stopped = await this.store.move(id, ['uploaded', 'checking', 'running'], 'cancelled', actor.userId);
      if (!stopped)
        throw new ConflictError('import_not_running', 'The import is not running.', { state: record.state });
    });
    return this.get(actor, id);
  }

  /** Removes the file and its staged rows; records that were imported stay. */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      await this.lock(actor, id, version, ['uploaded', ...changeable]);
      await this.store.remove(id);
    });
  }

  private async start(actor: Actor, id: string, state: 'checking' | 'running'): Promise<ImportDto> {
    await this.unitOfWork.run(actor, async () => {
      const record = await this.store.get(actor, id, true);
      const target = this.requireTarget(actor, record.target);
      requireState(record, startable);
      const open = blockers(record, target);
      if (open.length > 0) throw new InvalidError(open);
      await this.rows.reset(id);
      if (!(await this.store.move(id, startable, state, actor.userId))) throw running();
      // Only what was really used is remembered: a check alone makes no choice of a guess.
      if (state === 'running') {
        await this.store.rememberMapping(record.ownerId, record.target, headersHash(record.columns), {
          mapping: chosenMapping(record),
          options: lasting(record.options),
        });
      }
      this.enqueue(id, state);
    });
    return this.get(actor, id);
  }

  private async answers(
    actor: Actor,
    record: ImportRecord,
    target: ImportTarget,
    input: UpdateImportDto,
  ): Promise<ImportRecord['answers']> {
    if (!input.values) return record.answers;
    const given = await this.changes.answers(actor, target, input.values, (field) =>
      this.listedIds(actor, record, target, field),
    );
    const answers = structuredClone(record.answers);
    for (const { field, folded, value, answer } of given) (answers[field] ??= {})[folded] = { ...answer, value };
    await this.store.rememberAnswers(record.ownerId, record.target, given);
    return answers;
  }

  /** Ids a target lists itself for a field (stages of a pipeline); null when the record type decides. */
  private async listedIds(
    actor: Actor,
    record: ImportRecord,
    target: ImportTarget,
    fieldKey: string,
  ): Promise<ReadonlySet<string> | null> {
    const field = target.fields.find((one) => one.key === fieldKey);
    if (!field || !target.options) return null;
    const ctx = await this.contexts.make(record, target, actor, true);
    const listed = await target.options(ctx, field);
    return listed ? new Set(listed.map((option) => option.id)) : null;
  }

  private async lock(actor: Actor, id: string, version: number, states: readonly ImportState[]): Promise<ImportRecord> {
    const record = await this.store.get(actor, id, true);
    if (record.version !== version) throw new PreconditionFailedError(toImportDto(record, null));
    requireState(record, states);
    return record;
  }

  private async requireNothingWritten(id: string): Promise<void> {
    const [done] = await this.rows.view(id, 0, 1, { state: 'done' });
    if (done)
      throw new ConflictError(
        'import_started',
        'Rows have been imported already: how the file is read can no longer change.',
      );
  }

  private requireTarget(actor: Actor, type: string): ImportTarget {
    if (!this.targets.has(type))
      throw new InvalidError([{ pointer: '/target', code: 'not_a_choice', detail: 'This cannot be imported.' }]);
    const target = this.targets.get(type);
    this.policy.require(actor, target.permission);
    return target;
  }

  private enqueue(id: string, state: ImportState): void {
    // A key of its own each time: the worker of the last time may still be putting its tools away.
    this.jobs.enqueue(importWork, { importId: id }, { key: `${id}-${state}-${randomUUID()}` });
  }
}

const running = (): ConflictError => new ConflictError('import_running', 'The import is being worked on.');

function requireState(record: ImportRecord, states: readonly ImportState[]): void {
  if (states.includes(record.state)) return;
  if (record.state === 'done') throw new ConflictError('import_done', 'The import is done.');
  if (record.state === 'uploaded') throw new ConflictError('import_not_read', 'The file is still being read.');
  throw running();
}

/** Asking for the very encoding that was guessed weakly means: yes, these letters are right. */
function confirmsEncoding(record: ImportRecord, wishes: ImportOptionsDto | undefined): boolean {
  return wishes?.encoding !== undefined && wishes.encoding !== null && record.sniffed.encodingConfidence === 'weak';
}

function isSmall(bytes: Buffer): boolean {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return bytes.length <= (zipped ? readAtOnce.xlsx : readAtOnce.csv);
}

const chosenMapping = (record: ImportRecord): ImportRecord['mapping'] =>
  record.mapping.map(({ confidence: _guessed, ...entry }) => entry);

/** What holds for the next file with the same headers too. */
function lasting(options: ImportOptions): ImportOptions {
  const { source, matchBy, emptyClears, defaults, whenUnknown, currency, dateFormat, numberFormat } = options;
  return Object.fromEntries(
    Object.entries({ source, matchBy, emptyClears, defaults, whenUnknown, currency, dateFormat, numberFormat }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
