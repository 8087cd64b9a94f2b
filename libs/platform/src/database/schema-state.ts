import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from './unit-of-work';

export const EXPECTED_MIGRATIONS = Symbol('EXPECTED_MIGRATIONS');

/** `behind`: migrations are missing; `ahead`: a newer program has migrated this database. */
export interface SchemaState {
  state: 'ok' | 'behind' | 'ahead' | 'unknown';
  missing: string[];
  unknown: string[];
}

/** Compares the database's schema with this program's. A process serves nothing but health until they agree. */
@Injectable()
export class SchemaCheck {
  private last: SchemaState = { state: 'unknown', missing: [], unknown: [] };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(EXPECTED_MIGRATIONS) private readonly expected: readonly string[],
  ) {}

  /** The last answer: once the schema was right it is not asked again. */
  get ok(): boolean {
    return this.last.state === 'ok';
  }

  async check(): Promise<SchemaState> {
    const [table] = await this.unitOfWork.query<{ there: boolean }>(
      `select to_regclass('schema_migration') is not null as there`,
    );
    const rows = table?.there ? await this.unitOfWork.query<{ name: string }>('select name from schema_migration') : [];
    const done = new Set(rows.map((row) => row.name));
    const missing = this.expected.filter((name) => !done.has(name));
    const unknown = [...done].filter((name) => !this.expected.includes(name));
    this.last = { state: missing.length ? 'behind' : unknown.length ? 'ahead' : 'ok', missing, unknown };
    return this.last;
  }
}
