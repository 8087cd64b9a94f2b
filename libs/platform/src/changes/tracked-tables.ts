import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work';

export interface TrackedColumn {
  /** As in change.before and after. */
  key: string;
  name: string;
}

/** A table whose writes are logged, as its trigger function has it. */
export interface TrackedRows {
  table: string;
  subjectType: string;
  rootType: string;
  /** The column that points to the root; null where the record is its own. */
  rootColumn: string | null;
  /** Where rows say themselves in whose history they stand too: the columns of that record's type and id. They are records of their own. */
  floating: { typeColumn: string; column: string } | null;
  columns: readonly TrackedColumn[];
  /** All columns of the table but generated ones, with their types. */
  allColumns: ReadonlyMap<string, string>;
}

/** What a trigger function of `trackChanges` says of its table: the generated text is the one place where that stands. */
export function parseTriggerFunction(name: string, source: string): Omit<TrackedRows, 'allColumns'> | null {
  const fixed = /'([A-Za-z]+)', '([A-Za-z]+)', 'insert', n\.id, n\.(?:"([a-z0-9_]+)"|id),/.exec(source);
  const floating =
    /'([A-Za-z]+)', case when n\."([a-z0-9_]+)" is null then '[A-Za-z]+' else n\."([a-z0-9_]+)" end, 'insert'/.exec(
      source,
    );
  const subjectType = fixed?.[1] ?? floating?.[1];
  if (!subjectType) return null;
  const columns = new Map<string, string>();
  for (const [, key = '', column = ''] of source.matchAll(/'([A-Za-z0-9_]+)', n\."([a-z0-9_]+)"/g))
    columns.set(key, column);
  return {
    table: name.replace(/^change_of_/, ''),
    subjectType,
    rootType: fixed?.[2] ?? subjectType,
    rootColumn: fixed?.[3] ?? null,
    floating: floating ? { column: floating[2] ?? '', typeColumn: floating[3] ?? '' } : null,
    columns: [...columns].map(([key, column]) => ({ key, name: column })),
  };
}

/** Which tables are logged and how. Read once from the database, which alone knows. */
@Injectable()
export class TrackedTables {
  private known: Promise<ReadonlyMap<string, TrackedRows>> | null = null;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By the type of the logged record. */
  all(): Promise<ReadonlyMap<string, TrackedRows>> {
    this.known ??= this.read().catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    return this.known;
  }

  async find(subjectType: string): Promise<TrackedRows | undefined> {
    return (await this.all()).get(subjectType);
  }

  private async read(): Promise<ReadonlyMap<string, TrackedRows>> {
    const rows = await this.unitOfWork.query<{ name: string; source: string; columns: Record<string, string> | null }>(
      FUNCTIONS,
    );
    const tables = new Map<string, TrackedRows>();
    for (const { name, source, columns } of rows) {
      const parsed = columns && parseTriggerFunction(name, source);
      if (parsed) tables.set(parsed.subjectType, { ...parsed, allColumns: new Map(Object.entries(columns)) });
    }
    return tables;
  }
}

const FUNCTIONS = `
select p.proname as name, p.prosrc as source,
  (select jsonb_object_agg(a.attname, format_type(a.atttypid, a.atttypmod)) from pg_attribute a
    where a.attrelid = to_regclass(substr(p.proname, 11)) and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
from pg_proc p where p.pronamespace = current_schema()::regnamespace and p.proname like 'change\\_of\\_%'`;
