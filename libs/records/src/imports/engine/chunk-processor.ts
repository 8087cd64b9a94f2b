import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@atrium/platform';
import { ExternalIds } from '../../external-ids/external-ids';
import { RecordTypes } from '../../registry/record-types';
import { uuidV7 } from '../../registry/uuid-v7';
import type { RowResult, StagedRow } from '../import-record';
import type { ImportProblem, MatchedRow, PlannedRow, RowPlan } from '../import-target';
import { fingerprintSource, type Match, Matcher } from './matcher';
import { isCollision, rowProblems } from './row-errors';
import { knownByFingerprint, type ParsedRow } from './row-parser';
import type { ImportSession, Seen } from './session';
import { inWaves } from './waves';

/** A row on its way to be written. */
interface Item {
  row: ParsedRow;
  planned: PlannedRow | null;
  outcome: 'create' | 'update' | 'unchanged';
  subjectId: string;
  /** External id to remember with the record, when it is not known yet. */
  assign: { source: string; externalId: string } | null;
}

export interface ChunkResult {
  results: RowResult[];
  /** To be merged into the session once the chunk is committed. */
  seen: Map<string, Seen>;
}

/** Judges and writes one chunk of rows, inside the open transaction. */
@Injectable()
export class ChunkProcessor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly matcher: Matcher,
    private readonly externalIds: ExternalIds,
    private readonly types: RecordTypes,
  ) {}

  /** @param lastTry a collision with another writer now refuses the row instead of asking for the chunk again */
  async process(session: ImportSession, staged: readonly StagedRow[], lastTry = true): Promise<ChunkResult> {
    await session.resolver.prefetch(session.parser.texts(staged));
    const chunk = new Chunk(session);
    const good: ParsedRow[] = [];
    for (const row of staged.map((one) => session.parser.parse(one))) {
      if (row.problems.length > 0) chunk.refuse(row, row.problems);
      else good.push(row);
    }
    for (const wave of inWaves(good)) await this.wave(chunk, wave, lastTry);
    return { results: chunk.results, seen: chunk.seen };
  }

  private async wave(chunk: Chunk, rows: readonly ParsedRow[], lastTry: boolean): Promise<void> {
    const { session } = chunk;
    const again = await this.knownFromFile(chunk, rows);
    const fresh = rows.filter((row) => !again.has(row.number) && !chunk.has(row));
    const matches = await this.matcher.match(session.ctx, session.target, session.source, session.keys, fresh);
    const matched: { row: ParsedRow; match: Extract<Match, { id: string | null }> }[] = [];
    for (const row of rows) {
      const match = again.get(row.number) ?? matches.get(row.number);
      if (!match || chunk.has(row)) continue;
      if ('problem' in match) chunk.refuse(row, [match.problem]);
      else if (!chunk.lacksRequired(row, match.id)) matched.push({ row, match });
    }
    const items = await this.plan(chunk, matched);
    if (session.ctx.dryRun) for (const item of items) chunk.accept(item, 'planned');
    else await this.write(chunk, items, lastTry);
  }

  /** Rows that are the same record as an earlier row of the file: updates of it, or refused if the target says so. */
  private async knownFromFile(chunk: Chunk, rows: readonly ParsedRow[]): Promise<Map<number, Match>> {
    const { session } = chunk;
    const known = new Map<number, Match>();
    const repeated = rows.flatMap((row) => {
      const earlier = chunk.earlier(row);
      return earlier ? [{ row, earlier }] : [];
    });
    if (repeated.length === 0) return known;
    const type = this.types.get(session.target.recordType);
    const ids = repeated.flatMap(({ earlier }) => (earlier.subjectId ? [earlier.subjectId] : []));
    const writable = await this.types.reachable(session.ctx.actor, type.type, ids, type.permissions.write);
    for (const { row, earlier } of repeated) {
      if (session.target.duplicates === 'refuse') chunk.refuse(row, [duplicateOf(earlier)]);
      else if (session.ctx.dryRun) chunk.repeat(row, earlier);
      else if (!earlier.subjectId || !writable.has(earlier.subjectId)) chunk.refuse(row, [duplicateOf(earlier)]);
      else known.set(row.number, { id: earlier.subjectId, byExternalId: row.externalId !== null });
    }
    return known;
  }

  private async plan(
    chunk: Chunk,
    matched: { row: ParsedRow; match: Extract<Match, { id: string | null }> }[],
  ): Promise<Item[]> {
    const { session } = chunk;
    if (matched.length === 0) return [];
    const rows: MatchedRow[] = matched.map(({ row, match }) => ({
      number: row.number,
      values: row.values,
      externalId: row.externalId,
      existingId: match.id,
      id: match.id ?? uuidV7(),
    }));
    const plans = await session.target.plan(session.ctx, rows);
    return matched.flatMap(({ row, match }, index): Item[] => {
      const plan = plans[index];
      const matchedRow = rows[index];
      if (!plan || !matchedRow) throw new Error(`The import target "${session.target.type}" did not plan every row.`);
      if (plan.outcome === 'refuse') {
        chunk.refuse(row, plan.problems ?? []);
        return [];
      }
      return [toItem(session, row, matchedRow, plan, match.byExternalId)];
    });
  }

  /** Writes a set of rows under a savepoint; when a row is to blame, halves the set until it is alone. */
  private async write(chunk: Chunk, items: readonly Item[], lastTry: boolean): Promise<void> {
    if (items.length === 0) return;
    try {
      const refused = await this.unitOfWork.attempt(() => this.writeSet(chunk.session, items));
      for (const item of items) {
        const problems = refused.get(item.row.number);
        if (problems) chunk.refuse(item.row, problems);
        else chunk.accept(item, 'done');
      }
    } catch (error) {
      if (isCollision(error) && !lastTry) throw error;
      const problems = rowProblems(error);
      const [only] = items;
      if (!problems || !only) throw error;
      if (items.length === 1) {
        chunk.refuse(only.row, problems);
        return;
      }
      const middle = Math.ceil(items.length / 2);
      await this.write(chunk, items.slice(0, middle), lastTry);
      await this.write(chunk, items.slice(middle), lastTry);
    }
  }

  private async writeSet(session: ImportSession, items: readonly Item[]): Promise<Map<number, ImportProblem[]>> {
    const planned = items.flatMap((item) => (item.planned ? [item.planned] : []));
    const refusals = planned.length > 0 ? await session.target.write(session.ctx, planned) : [];
    const refused = new Map((refusals ?? []).map((one) => [one.number, one.problems]));
    const bySource = new Map<string, Map<string, string>>();
    for (const item of items) {
      if (!item.assign || refused.has(item.row.number)) continue;
      const pairs = bySource.get(item.assign.source) ?? new Map<string, string>();
      pairs.set(item.assign.externalId, item.subjectId);
      bySource.set(item.assign.source, pairs);
    }
    for (const [source, pairs] of bySource) {
      await this.externalIds.assign(
        session.target.recordType,
        source,
        [...pairs].map(([externalId, subjectId]) => ({ externalId, subjectId })),
      );
    }
    return refused;
  }
}

/** What has become of the rows of one chunk so far. */
class Chunk {
  readonly results: RowResult[] = [];
  readonly seen = new Map<string, Seen>();
  private readonly settled = new Set<number>();

  constructor(readonly session: ImportSession) {}

  has(row: ParsedRow): boolean {
    return this.settled.has(row.number);
  }

  earlier(row: ParsedRow): Seen | undefined {
    for (const identity of row.identities) {
      const seen = this.seen.get(identity) ?? this.session.seen.get(identity);
      if (seen) return seen;
    }
    return undefined;
  }

  /** A new record needs its required fields, unless the run is to make what they point to. */
  lacksRequired(row: ParsedRow, existingId: string | null): boolean {
    const missing = this.session.target.fields.filter((field) => {
      if (!field.required || row.promised.includes(field.key) || field.key in row.links) return false;
      const value = row.values[field.key];
      return existingId === null ? value === undefined || value === null : value === null;
    });
    if (missing.length === 0) return false;
    this.refuse(
      row,
      missing.map((field) => ({
        column: null,
        field: field.key,
        code: 'required',
        detail: 'A required value is missing.',
        value: null,
      })),
    );
    return true;
  }

  refuse(row: ParsedRow, problems: readonly ImportProblem[]): void {
    this.settle({
      row,
      state: this.session.ctx.dryRun ? 'planned' : 'refused',
      outcome: 'refuse',
      subjectId: null,
      problems: problems.map((problem) => this.withColumn(problem)),
    });
  }

  accept(item: Item, state: 'planned' | 'done'): void {
    this.remember(item.row, item.subjectId);
    const subjectId = state === 'done' || item.outcome !== 'create' ? item.subjectId : null;
    this.settle({ row: item.row, state, outcome: item.outcome, subjectId, problems: [] });
  }

  /** In a check: a second row of a record that the first one would have made or met. */
  repeat(row: ParsedRow, earlier: Seen): void {
    const outcome = row.fingerprint === earlier.fingerprint ? 'unchanged' : 'update';
    this.settle({ row, state: 'planned', outcome, subjectId: null, problems: [] });
  }

  private remember(row: ParsedRow, subjectId: string): void {
    for (const identity of row.identities)
      this.seen.set(identity, { number: row.number, subjectId, fingerprint: row.fingerprint });
  }

  private settle({ row, ...result }: { row: ParsedRow } & Omit<RowResult, 'number' | 'links'>): void {
    this.settled.add(row.number);
    const links = result.outcome !== 'refuse' && Object.keys(row.links).length > 0 ? row.links : null;
    this.results.push({ number: row.number, ...result, links });
  }

  /** Targets speak of fields; people look for columns. */
  private withColumn(problem: ImportProblem): ImportProblem {
    if (problem.column !== null || !problem.field) return problem;
    const { mapping, columns } = this.session.record;
    const entry = mapping.find((one) => one.field === problem.field);
    return { ...problem, column: entry ? (columns[entry.column]?.name ?? null) : null };
  }
}

function toItem(
  session: ImportSession,
  row: ParsedRow,
  matched: MatchedRow,
  plan: RowPlan,
  byExternalId: boolean,
): Item {
  const promisedChange = plan.outcome === 'unchanged' && row.promised.length > 0;
  const outcome = promisedChange ? 'update' : (plan.outcome as 'create' | 'update' | 'unchanged');
  const planned = outcome === 'unchanged' || promisedChange ? null : { ...matched, outcome, data: plan.data };
  return { row, planned, outcome, subjectId: matched.id, assign: byExternalId ? null : idToRemember(session, row) };
}

function idToRemember(session: ImportSession, row: ParsedRow): Item['assign'] {
  if (row.externalId !== null) return { source: session.source, externalId: row.externalId };
  return knownByFingerprint(row, session.target) ? { source: fingerprintSource, externalId: row.fingerprint } : null;
}

const duplicateOf = (earlier: Seen): ImportProblem => ({
  column: null,
  field: null,
  code: 'duplicate_row',
  detail: `Row ${earlier.number} of the file is the same record.`,
  params: { row: earlier.number },
});
