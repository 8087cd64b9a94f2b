import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { type Actor, ConflictError, ForbiddenError } from '@atrium/platform';
import type {
  FieldValuesDto,
  ImportPreviewDto,
  ImportRowsDto,
  ImportValuesDto,
  ValueProposalDto,
} from './api/import-views.dto';
import { refusedHeader, refusedLine } from './engine/refused-rows';
import { type FieldKnowledge } from './engine/resolver';
import { pieces } from './engine/row-parser';
import { type ImportSession, Sessions } from './engine/session';
import { fold } from '../registry/fold';
import { ImportChanges } from './import-changes';
import type { ImportRecord, RowOutcome, RowState } from './import-record';
import { ImportRows } from './import-rows';
import { ImportStore } from './import-store';
import { ImportTargets } from './import-targets';
import { shown, toEffectiveOptions, toImportDto, toPreviewColumns, toRowDto } from './import-view';
import { knownEncodings } from './reading/encoding';

const valuesShown = 500;
const valuesRead = 5_000;

/** What people look at while they prepare an import: preview, values, outcomes, refused rows. */
@Injectable()
export class ImportViews {
  constructor(
    private readonly store: ImportStore,
    private readonly rows: ImportRows,
    private readonly targets: ImportTargets,
    private readonly sessions: Sessions,
    private readonly changes: ImportChanges,
  ) {}

  /** The first rows as they would be read now, with what is wrong with their cells. */
  async preview(actor: Actor, id: string, limit: number): Promise<ImportPreviewDto> {
    const record = await this.store.get(actor, id);
    const target = this.targets.get(record.target);
    const staged = record.columns.length > 0 ? await this.rows.view(id, 0, limit) : [];
    const session = staged.length > 0 ? await this.session(record, actor) : null;
    if (session) await session.resolver.prefetch(session.parser.texts(staged));
    return {
      import: toImportDto(record, target),
      options: toEffectiveOptions(record, target),
      knownEncodings,
      columns: toPreviewColumns(record),
      rows: staged.map((row) => {
        const parsed = session?.parser.parse(row);
        return {
          number: row.number,
          cells: shown(row.cells),
          values: parsed?.values ?? {},
          problems: parsed?.problems ?? [],
          mended: row.original !== null,
        };
      }),
    };
  }

  /** Different values of reference and choice columns, each with the records it may mean. */
  async values(actor: Actor, id: string): Promise<ImportValuesDto> {
    const record = await this.store.get(actor, id);
    if (record.columns.length === 0) return { fields: [] };
    const session = await this.session(record, actor);
    const fields: FieldValuesDto[] = [];
    for (const entry of record.mapping) {
      const known = entry.field ? session.resolver.knows(entry.field) : undefined;
      if (known && known.entry.column === entry.column) fields.push(await this.fieldValues(session, known, actor));
    }
    return { fields };
  }

  async page(
    actor: Actor,
    id: string,
    after: number,
    limit: number,
    filter: { outcome?: RowOutcome; state?: RowState },
  ): Promise<ImportRowsDto> {
    const record = await this.store.get(actor, id);
    const found = await this.rows.view(id, after, limit + 1, filter);
    const page = found.slice(0, limit);
    const value =
      filter.outcome && filter.outcome !== 'skip' ? (record.counts[filter.outcome] ?? 0) : (record.counts.total ?? 0);
    return {
      items: page.map(toRowDto),
      nextCursor: found.length > limit ? String(page.at(-1)?.number) : null,
      total: filter.state ? null : { value, exact: true },
    };
  }

  /** The refused rows with their original columns and the reason, as CSV, streamed. */
  async refused(actor: Actor, id: string): Promise<{ fileName: string; stream: Readable }> {
    const record = await this.store.get(actor, id);
    if (record.columns.length === 0) throw new ConflictError('import_not_read', 'The file is still being read.');
    const fileName = `${record.fileName.replace(/\.[^.]{1,5}$/u, '')}-refused.csv`;
    return { fileName, stream: Readable.from(this.refusedLines(record)) };
  }

  private async *refusedLines(record: ImportRecord): AsyncGenerator<string> {
    const delimiter = record.sniffed.delimiter ?? ',';
    const write = (lines: string[][]): string => stringify(lines, { delimiter, record_delimiter: '\r\n' });
    // The mark makes Excel read it as UTF-8.
    yield `\ufeff${write([refusedHeader(record.columns)])}`;
    let after = 0;
    for (;;) {
      const rows = await this.rows.view(record.id, after, 1_000, { outcome: 'refuse' });
      const last = rows.at(-1);
      if (!last) return;
      yield write(rows.map((row) => refusedLine(record.columns, row.cells, row.problems)));
      after = last.number;
    }
  }

  private async session(record: ImportRecord, actor: Actor): Promise<ImportSession> {
    if (!this.targets.has(record.target)) throw new ForbiddenError();
    // Without `prepare`: a missing default is a blocker to be shown, not an error.
    return this.sessions.open(record, actor, { dryRun: true, prepare: false });
  }

  private async fieldValues(session: ImportSession, known: FieldKnowledge, actor: Actor): Promise<FieldValuesDto> {
    const { field, entry } = known;
    const read = await this.rows.values(session.record.id, entry.column, valuesRead);
    const counts = new Map<string, number>();
    for (const { value, count } of read)
      for (const text of pieces(value, field)) counts.set(text, (counts.get(text) ?? 0) + count);
    await session.resolver.prefetch(new Map([[field.key, new Set(counts.keys())]]));
    const judged = [...counts].map(([value, count]) => ({
      value,
      count,
      kind: session.resolver.resolve(field.key, value).kind,
    }));
    const open = judged.filter(({ kind }) => kind === 'refuse');
    const listed = [...open, ...judged.filter(({ kind }) => kind !== 'refuse')].slice(0, valuesShown);
    return {
      field: field.key,
      column: session.record.columns[entry.column]?.name ?? '',
      type: field.type,
      reference: field.reference ?? null,
      choices: field.choices?.map((choice) => choice.value) ?? null,
      mayCreate: this.changes.mayCreate(actor, field.reference),
      whenUnknown: known.whenUnknown,
      distinct: read.length < valuesRead ? counts.size : await this.rows.distinctCount(session.record.id, entry.column),
      open: open.length,
      items: listed.map(({ value, count, kind }) => this.proposal(session, known, value, count, kind)),
    };
  }

  private proposal(
    session: ImportSession,
    known: FieldKnowledge,
    value: string,
    count: number,
    kind: string,
  ): ValueProposalDto {
    const match = session.resolver.match(known.field.key, value);
    const folded = fold(value);
    const answer = known.answers.get(folded);
    const given = session.record.answers[known.field.key]?.[folded];
    return {
      value,
      count,
      match: match.kind,
      candidates: match.candidates,
      answer: answer
        ? { action: answer.action, id: answer.id ?? null, choice: answer.choice ?? null, remembered: !given }
        : null,
      effect: kind === 'id' || kind === 'choice' ? 'taken' : kind,
    };
  }
}
