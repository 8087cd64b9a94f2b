import { Past } from '@atrium/audit';
import { systemActor, type TrackedRows, TrackedTables } from '@atrium/platform';
import type { TestApp } from '@atrium/platform/testing';
import { RecordTypes } from '@atrium/records';
import { ApiCaller } from '../src/demo/api-caller';
import { makeDemoCompany } from '../src/demo/demo-company';
import { Random } from '../src/demo/random';
import { startWholeApp } from './whole-app';

const WRITES = 1_000;
const MOMENTS = 20;

let t: TestApp;
let tables: TrackedRows[];
const random = new Random(20_261_125);

type Values = Record<string, unknown>;
/** Every logged row of the base: `type:id` → its logged values and the record it belongs to. */
type Snapshot = Map<string, { values: Values; root: string }>;

beforeAll(async () => {
  t = await startWholeApp();
  await makeDemoCompany(new ApiCaller(t.app), 'ro');
  const registered = t.app.get(RecordTypes);
  tables = [...(await t.app.get(TrackedTables).all()).values()].filter(({ rootType }) => registered.find(rootType));
});
afterAll(() => t.close());

async function snapshot(): Promise<Snapshot> {
  const all: Snapshot = new Map();
  for (const { table, subjectType, rootType, rootColumn, columns } of tables) {
    const rows = await t.sql<Values>(`select to_jsonb(x) as row from "${table}" x`);
    for (const { row } of rows as Array<{ row: Values }>)
      all.set(`${subjectType}:${String(row.id)}`, {
        values: Object.fromEntries(columns.map(({ key, name }) => [key, row[name] ?? null])),
        root: `${rootType}:${String(row[rootColumn ?? 'id'])}`,
      });
  }
  return all;
}

/** One write that the database accepts, of a kind and to a place that chance decides. Values come from other rows of the column. */
async function write(): Promise<string | null> {
  const table = random.pick(tables);
  const name = `"${table.table}"`;
  const [row] = await t.sql<{ id: string }>(`select id from ${name} order by md5(id::text || $1) limit 1`, [
    String(random.next()),
  ]);
  if (!row) return null;
  const dice = random.next();
  try {
    if (dice < 0.15) {
      const copied = [...table.allColumns.keys()].filter((column) => column !== 'id').map((column) => `"${column}"`);
      await t.sql(`insert into ${name} (${copied.join(', ')}) select ${copied.join(', ')} from ${name} where id = $1`, [
        row.id,
      ]);
    } else if (dice < 0.25) {
      await t.sql(`delete from ${name} where id = $1`, [row.id]);
    } else {
      const column = `"${random.pick(table.columns).name}"`;
      const other = `(select o.${column} from ${name} o order by md5(o.id::text || $2) limit 1)`;
      const type = table.allColumns.get(column.slice(1, -1)) ?? '';
      const value = type === 'text' && random.next() < 0.5 ? `coalesce(${other}, '') || ' ' || left($2, 4)` : other;
      await t.sql(`update ${name} x set ${column} = ${value} where id = $1 and x.${column} is distinct from ${value}`, [
        row.id,
        String(random.next()),
      ]);
    }
    return table.subjectType;
  } catch {
    return null;
  }
}

interface AsOf {
  exists: boolean;
  fields: Array<{ field: string; value: unknown }>;
  parts: Array<{ type: string; id: string; fields: Array<{ field: string; value: unknown }> }>;
}

const valuesOf = (fields: AsOf['fields']): Values =>
  Object.fromEntries(fields.map(({ field, value }) => [field, value]));

/** Asked as the system: among what chance changes are the rights of every person. */
async function asOf(root: string, at: string): Promise<AsOf> {
  const [type = '', id = ''] = root.split(':');
  return t.app.get(Past).asOf(systemActor(), { type, id }, { at });
}

describe('a record as of any moment', () => {
  it(`equals what it was, at ${MOMENTS} moments of ${WRITES} random writes over all record types`, async () => {
    const moments: Array<{ at: string; base: Snapshot }> = [];
    const roots = new Set<string>();
    const written = new Map<string, number>();
    const look = async (): Promise<void> => {
      const [now] = await t.sql<{ at: string }>(
        `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
      );
      const base = await snapshot();
      moments.push({ at: now?.at ?? '', base });
    };
    for (let done = 0, tries = 0; done < WRITES && tries < WRITES * 20; tries += 1) {
      if (done >= moments.length * (WRITES / MOMENTS)) await look();
      const type = await write();
      if (!type) continue;
      done += 1;
      written.set(type, (written.get(type) ?? 0) + 1);
    }
    expect(moments).toHaveLength(MOMENTS);
    expect([...written.values()].reduce((sum, n) => sum + n, 0)).toBe(WRITES);
    const changed = await t.sql<{ root: string }>(
      `select distinct root_type || ':' || root_id as root from change where actor_type = 'database' order by 1`,
    );
    for (const { root } of changed) if (t.app.get(RecordTypes).find(root.split(':')[0] ?? '')) roots.add(root);
    let compared = 0;
    for (const { at, base } of moments)
      for (const root of pickSome([...roots], 60)) {
        const then = await asOf(root, at);
        const known = base.get(root);
        expect([root, at, then.exists]).toEqual([root, at, known !== undefined]);
        if (!known) continue;
        expect([root, at, valuesOf(then.fields)]).toEqual([root, at, known.values]);
        const parts = Object.fromEntries(then.parts.map((part) => [`${part.type}:${part.id}`, valuesOf(part.fields)]));
        const expected = Object.fromEntries(
          [...base].filter(([key, row]) => row.root === root && key !== root).map(([key, row]) => [key, row.values]),
        );
        expect([root, at, parts]).toEqual([root, at, expected]);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(MOMENTS * 20);
    process.stdout.write(
      `as of: ${WRITES} writes over ${written.size} record types, ${compared} records at ${MOMENTS} moments equal\n`,
    );
  });
});

function pickSome<T>(all: T[], count: number): T[] {
  return all.length <= count ? all : Array.from({ length: count }, () => random.pick(all));
}
