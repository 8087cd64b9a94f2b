import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, NotFoundError, SqlParams, UnitOfWork } from '@atrium/platform';
import { runImports } from './import-permissions';
import type { Answer, ImportRecord, ImportState } from './import-record';

export const importColumns = `id, version, file_name as "fileName", target, state, options, sniffed, columns, mapping, answers, warnings,
  counts, progress, error, owner_id as "ownerId", api_key_id as "apiKeyId", created_at as "createdAt", updated_at as "updatedAt",
  started_at as "startedAt", finished_at as "finishedAt"`;

/** Which columns a change of an import may set; json ones are sent as text. */
const settable = {
  state: 'state',
  options: 'options',
  sniffed: 'sniffed',
  columns: 'columns',
  mapping: 'mapping',
  answers: 'answers',
  warnings: 'warnings',
  counts: 'counts',
  progress: 'progress',
  error: 'error',
  startedAt: 'started_at',
  finishedAt: 'finished_at',
} as const;
type Settable = Partial<Pick<ImportRecord, keyof typeof settable>>;

const plainColumns = new Set(['state', 'startedAt', 'finishedAt']);

/** Reads and writes `import`, its file and what was remembered. */
@Injectable()
export class ImportStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {}

  /** The import, if the actor may see it: somebody else's does not exist. */
  async get(actor: Actor, id: string, lock = false): Promise<ImportRecord> {
    const params = new SqlParams();
    const reach = this.policy.where(actor, runImports, { owner: 'owner_id', team: 'null::uuid' });
    const [found] = await this.unitOfWork.query<ImportRecord>(
      `select ${importColumns} from import where id = ${params.add(id)} and ${params.condition(reach)}${lock ? ' for update' : ''}`,
      params.values,
    );
    if (!found) throw new NotFoundError('Import');
    return found;
  }

  /** The import as the worker sees it. */
  async load(id: string): Promise<ImportRecord | null> {
    const [found] = await this.unitOfWork.query<ImportRecord>(`select ${importColumns} from import where id = $1`, [
      id,
    ]);
    return found ?? null;
  }

  async insert(
    actor: Actor,
    input: Pick<ImportRecord, 'fileName' | 'target' | 'options' | 'ownerId'>,
    raw: Buffer,
    sha256: Buffer,
  ): Promise<string> {
    const [row] = await this.unitOfWork.query<{ id: string }>(
      `insert into import (file_name, target, options, owner_id, api_key_id, created_by, updated_by)
       values ($1, $2, $3::jsonb, $4, $5, $4, $4) returning id`,
      [input.fileName, input.target, JSON.stringify(input.options), input.ownerId, actor.apiKeyId ?? null],
    );
    if (!row) throw new Error('The import was not stored.');
    await this.unitOfWork.query('insert into import_file (import_id, raw, sha256) values ($1, $2, $3)', [
      row.id,
      raw,
      sha256,
    ]);
    return row.id;
  }

  /** Sets columns; `version` moves on only when a person changes something (`by`). */
  async update(id: string, changes: Settable, by: string | null = null): Promise<void> {
    const params = new SqlParams();
    const sets = Object.entries(changes).map(([name, value]) => {
      const column = settable[name as keyof typeof settable];
      if (plainColumns.has(name)) return `${column} = ${params.add(value)}`;
      return `${column} = ${params.add(value === null ? null : JSON.stringify(value))}::jsonb`;
    });
    if (by) sets.push('version = version + 1', `updated_by = ${params.add(by)}`);
    await this.unitOfWork.query(
      `update import set ${[...sets, 'updated_at = now()'].join(', ')} where id = ${params.add(id)}`,
      params.values,
    );
  }

  /**
   * Moves from one of the states to another; false when the import is in none of them, so two runs cannot start. Whoever holds it loses it:
   * a worker that was slow to hear of a cancel must not go on with what was answered since.
   */
  async move(id: string, from: readonly ImportState[], to: ImportState, by: string | null): Promise<boolean> {
    const moved = await this.unitOfWork.execute(
      `update import set state = $3, error = null, claims = 0, lease_token = null, lease_until = null, progress = '{}', version = version + 1, updated_at = now(), updated_by = coalesce($4, updated_by),
         started_at = case when $3 in ('checking', 'running') then now() else started_at end,
         finished_at = case when $3 = 'cancelled' then now() else null end
       where id = $1 and state = any($2::text[])`,
      [id, [...from], to, by],
    );
    return moved === 1;
  }

  async rawFile(id: string): Promise<Buffer> {
    const [row] = await this.unitOfWork.query<{ raw: Buffer }>('select raw from import_file where import_id = $1', [
      id,
    ]);
    if (!row) throw new NotFoundError('File');
    return row.raw;
  }

  async remove(id: string): Promise<void> {
    await this.unitOfWork.query('delete from import where id = $1', [id]);
  }

  /** What the user answered before for this target, by field and folded value. */
  async rememberedAnswers(
    userId: string,
    target: string,
  ): Promise<{ field: string; folded: string; answer: Answer; mine: boolean }[]> {
    return this.unitOfWork.query(
      `select distinct on (field, folded) field, folded, answer, user_id = $2::uuid as mine from import_value_mapping
        where target = $1 order by field, folded, (user_id = $2::uuid) desc, updated_at desc limit 20000`,
      [target, userId],
    );
  }

  async rememberAnswers(
    userId: string,
    target: string,
    answers: { field: string; folded: string; value: string; answer: Answer }[],
  ): Promise<void> {
    if (answers.length === 0) return;
    await this.unitOfWork.query(
      `insert into import_value_mapping (target, field, folded, user_id, value, answer)
       select $1, field, folded, $2, value, answer from jsonb_to_recordset($3::jsonb) as a(field text, folded text, value text, answer jsonb)
       on conflict (target, field, folded, user_id) do update set value = excluded.value, answer = excluded.answer, updated_at = now()`,
      [target, userId, JSON.stringify(answers)],
    );
  }

  async rememberedMapping(
    userId: string,
    target: string,
    headers: Buffer,
  ): Promise<Pick<ImportRecord, 'mapping' | 'options'> | null> {
    const [row] = await this.unitOfWork.query<Pick<ImportRecord, 'mapping' | 'options'>>(
      'select mapping, options from import_column_mapping where target = $1 and headers = $2 and user_id = $3',
      [target, headers, userId],
    );
    return row ?? null;
  }

  async rememberMapping(
    userId: string,
    target: string,
    headers: Buffer,
    what: Pick<ImportRecord, 'mapping' | 'options'>,
  ): Promise<void> {
    await this.unitOfWork.query(
      `insert into import_column_mapping (target, headers, user_id, mapping, options) values ($1, $2, $3, $4::jsonb, $5::jsonb)
       on conflict (target, headers, user_id) do update set mapping = excluded.mapping, options = excluded.options, updated_at = now()`,
      [target, headers, userId, JSON.stringify(what.mapping), JSON.stringify(what.options)],
    );
  }
}
