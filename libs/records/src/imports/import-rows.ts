import { Injectable } from '@nestjs/common';
import { SqlParams, UnitOfWork } from '@atrium/platform';
import type { ImportProblem } from './import-target';
import type { ImportCounts, RowOutcome, RowResult, RowState, StagedRow } from './import-record';

/** A row as the API shows it. */
export interface RowView extends StagedRow {
  state: RowState;
  outcome: RowOutcome | null;
  subjectId: string | null;
  problems: ImportProblem[];
}

const viewColumns = `row_number as number, cells, original, copy, state, outcome, subject_id as "subjectId", coalesce(problems, '[]') as problems`;

/** A cell ($2) without the blanks around it, as the parsers see it. */
const cell = `btrim(cells->>$2::int, E' \\t\\n\\r\\u00a0\\u202f\\u3000\\ufeff')`;

/** Reads and writes the staged rows of an import. */
@Injectable()
export class ImportRows {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async clear(importId: string): Promise<void> {
    await this.unitOfWork.query('delete from import_row where import_id = $1', [importId]);
  }

  async insert(importId: string, rows: readonly Pick<StagedRow, 'number' | 'cells' | 'copy'>[]): Promise<void> {
    if (rows.length === 0) return;
    await this.unitOfWork.query(
      `insert into import_row (import_id, row_number, cells, copy)
       select $1, (r->>0)::int, r->1, (r->>2)::int from jsonb_array_elements($2::jsonb) as r`,
      [importId, JSON.stringify(rows.map((row) => [row.number, row.cells, row.copy]))],
    );
  }

  /** Before a check: nothing is known about any row. */
  async reset(importId: string): Promise<void> {
    await this.unitOfWork.query(
      `update import_row set state = 'pending', outcome = null, subject_id = null, problems = null, links = null
        where import_id = $1 and state in ('planned', 'refused')`,
      [importId],
    );
  }

  /** The next rows in one of the states. */
  next(importId: string, after: number, states: readonly RowState[], limit: number): Promise<StagedRow[]> {
    return this.unitOfWork.query<StagedRow>(
      `select row_number as number, cells, original, copy from import_row
        where import_id = $1 and row_number > $2 and state = any($3::text[]) order by row_number limit $4`,
      [importId, after, [...states], limit],
    );
  }

  /** Rows already written, with the record each became; to know them again after a crash. */
  written(importId: string, after: number, limit: number): Promise<(StagedRow & { subjectId: string })[]> {
    return this.unitOfWork.query(
      `select row_number as number, cells, original, copy, subject_id as "subjectId" from import_row
        where import_id = $1 and row_number > $2 and state = 'done' and subject_id is not null order by row_number limit $3`,
      [importId, after, limit],
    );
  }

  async saveResults(importId: string, results: readonly RowResult[]): Promise<void> {
    if (results.length === 0) return;
    const data = results.map((row) => ({
      n: row.number,
      s: row.state,
      o: row.outcome,
      i: row.subjectId,
      p: row.problems.length > 0 ? row.problems : undefined,
      l: row.links ?? undefined,
    }));
    await this.unitOfWork.query(
      `update import_row r set state = d.s, outcome = d.o, subject_id = d.i, problems = d.p, links = d.l
         from jsonb_to_recordset($2::jsonb) as d(n int, s text, o text, i uuid, p jsonb, l jsonb)
        where r.import_id = $1 and r.row_number = d.n`,
      [importId, JSON.stringify(data)],
    );
  }

  /** Rows by outcome; with `states`, only those count as judged whose state is among them. */
  async counts(importId: string, states: readonly RowState[] = ['planned', 'done', 'refused']): Promise<ImportCounts> {
    const rows = await this.unitOfWork.query<{ outcome: string | null; count: number }>(
      `select case when state = any($2::text[]) then outcome end as outcome, count(*)::int as count
         from import_row where import_id = $1 group by 1`,
      [importId, [...states]],
    );
    const counts: ImportCounts = { total: 0, create: 0, update: 0, unchanged: 0, refuse: 0 };
    for (const { outcome, count } of rows) {
      counts.total += count;
      if (outcome && outcome in counts) counts[outcome as keyof ImportCounts] += count;
    }
    return counts;
  }

  /** Written rows whose references to other rows are still to be set. */
  withLinks(
    importId: string,
    limit: number,
  ): Promise<{ number: number; subjectId: string; links: Record<string, string> }[]> {
    return this.unitOfWork.query(
      `select row_number as number, subject_id as "subjectId", links from import_row
        where import_id = $1 and links is not null and state = 'done' and subject_id is not null order by row_number limit $2`,
      [importId, limit],
    );
  }

  async clearLinks(importId: string, numbers: readonly number[]): Promise<void> {
    await this.unitOfWork.query(
      'update import_row set links = null where import_id = $1 and row_number = any($2::int[])',
      [importId, [...numbers]],
    );
  }

  /** Different values of a column with how often they occur, commonest first. */
  values(importId: string, column: number, limit: number): Promise<{ value: string; count: number }[]> {
    return this.unitOfWork.query(
      `select ${cell} as value, count(*)::int as count from import_row
        where import_id = $1 and ${cell} <> '' group by 1 order by 2 desc, 1 limit $3`,
      [importId, column, limit],
    );
  }

  async distinctCount(importId: string, column: number): Promise<number> {
    const [row] = await this.unitOfWork.query<{ count: number }>(
      `select count(distinct ${cell})::int as count from import_row where import_id = $1 and ${cell} <> ''`,
      [importId, column],
    );
    return row?.count ?? 0;
  }

  /** A page of rows for people to look at. */
  view(
    importId: string,
    after: number,
    limit: number,
    filter: { outcome?: RowOutcome; state?: RowState } = {},
  ): Promise<RowView[]> {
    const params = new SqlParams();
    const conditions = [`import_id = ${params.add(importId)}`, `row_number > ${params.add(after)}`];
    if (filter.outcome) conditions.push(`outcome = ${params.add(filter.outcome)}`);
    if (filter.state) conditions.push(`state = ${params.add(filter.state)}`);
    return this.unitOfWork.query<RowView>(
      `select ${viewColumns} from import_row where ${conditions.join(' and ')} order by row_number limit ${params.add(limit)}`,
      params.values,
    );
  }

  /** One row, locked. */
  async one(importId: string, number: number): Promise<RowView | null> {
    const [row] = await this.unitOfWork.query<RowView>(
      `select ${viewColumns} from import_row where import_id = $1 and row_number = $2 for update`,
      [importId, number],
    );
    return row ?? null;
  }

  /** Puts mended cells in place of the read ones; the row is judged anew. */
  async mend(importId: string, number: number, cells: string[]): Promise<void> {
    await this.unitOfWork.query(
      `update import_row set original = coalesce(original, cells), cells = $3::jsonb, state = 'pending', outcome = null, problems = null, subject_id = null
        where import_id = $1 and row_number = $2`,
      [importId, number, JSON.stringify(cells)],
    );
  }

  async analyze(): Promise<void> {
    await this.unitOfWork.query('analyze import_row');
  }
}
