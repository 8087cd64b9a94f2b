import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allPermissions } from '@atrium/identity';
import { type TrackedRows, TrackedTables } from '@atrium/platform';
import type { TestApp } from '@atrium/platform/testing';
import { type RecordField, RecordTypes } from '@atrium/records';
import { silentFields } from '../../web/src/features/audit/history';
import { startWholeApp } from './whole-app';

type Words = { [key: string]: Words | string };

/** What is logged but the page never shows as a line: it needs no words. */
const NEVER_SHOWN = ['deletedAt', 'deletedBy'];
/** Codes that the browser names itself, and codes that are read as they are. */
const NAMED_BY_BROWSER = ['country', 'language', 'locale', 'currency', 'annualRevenueCurrency'];
/** Named where roles are set up. */
const NAMED_ELSEWHERE = ['permission'];

const features = join(__dirname, '../../web/src/features');
const wordsOf = (feature: string): Words =>
  JSON.parse(readFileSync(join(features, feature, 'messages/en.json'), 'utf8')) as Words;
const words = wordsOf('audit');

let t: TestApp;
let tables: TrackedRows[];
/** `table.column` → the values that its CHECK constraint allows. */
let choices: Map<string, string[]>;

beforeAll(async () => {
  t = await startWholeApp();
  tables = [...(await t.app.get(TrackedTables).all()).values()];
  const checks = await t.sql<{ name: string; definition: string }>(
    `select c.conrelid::regclass || '.' || a.attname as name, pg_get_constraintdef(c.oid) as definition
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'c' and cardinality(c.conkey) = 1`,
  );
  choices = new Map(
    checks.flatMap(({ name, definition }): [string, string[]][] => {
      const list = /(?:= ANY|<@) \(*ARRAY\[(.*?)\]/.exec(definition)?.[1] ?? '';
      const values = [...list.matchAll(/'([^']+)'::/g)].map(([, value = '']) => value);
      return values.length ? [[name, values]] : [];
    }),
  );
});
afterAll(() => t.close());

function word(...path: string[]): Words | string | undefined {
  return wordIn(words, path);
}

function wordIn(all: Words, path: readonly string[]): Words | string | undefined {
  let at: Words | string | undefined = all;
  for (const key of path) at = typeof at === 'object' ? at[key] : undefined;
  return at;
}

const shown = ({ subjectType, columns }: TrackedRows) =>
  columns.filter(({ key }) => !NEVER_SHOWN.includes(key) && !silentFields(subjectType).includes(key));

const fieldsOf = ({ subjectType }: TrackedRows): Record<string, RecordField> =>
  t.app.get(RecordTypes).find(subjectType)?.fields ?? {};

/** What a field may be when its column is of this type, so that times, days and pointers are not shown as they lie in the base. */
function fitting(columnType: string, key: string): string[] {
  if (columnType.startsWith('timestamp')) return ['datetime'];
  if (columnType === 'date') return ['date'];
  if (columnType === 'boolean') return ['boolean'];
  if (columnType === 'uuid') return ['ref'];
  if (columnType === 'uuid[]') return ['refs'];
  if (/^(numeric|integer|smallint|bigint)/.test(columnType)) return ['number', 'money'];
  if (/^jsonb?$/.test(columnType)) return ['json'];
  return /(At|On|Id|By)$/.test(key) ? ['text', 'enum', 'ref'] : ['text', 'enum', 'json'];
}

/** The log is read by people: nothing of it may stand there as it lies in the database. */
describe('every change can be read', () => {
  it('knows what each logged field holds', () => {
    const types = t.app.get(RecordTypes);
    const wrong = tables.flatMap((table) => {
      if (!types.find(table.subjectType)) return [`${table.subjectType}: no such record type`];
      const fields = fieldsOf(table);
      return shown(table).flatMap(({ key, name }) => {
        const field = fields[key];
        if (!field) return [`${table.subjectType}.${key}: unknown`];
        const column = table.allColumns.get(name) ?? '';
        if (!fitting(column, key).includes(field.type))
          return [`${table.subjectType}.${key}: ${field.type}, but ${column}`];
        if (choices.has(`${table.table}.${name}`) && !['enum', 'json'].includes(field.type))
          return [`${table.subjectType}.${key}: ${field.type}, but one of a few values`];
        if (!/^refs?$/.test(field.type)) return [];
        if (field.refField) return fields[field.refField] ? [] : [`${table.subjectType}.${key}: ${field.refField}?`];
        return types.find(field.ref ?? '') ? [] : [`${table.subjectType}.${key}: points to ${field.ref ?? 'nothing'}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('has a name for each logged field', () => {
    const nameless = tables.flatMap((table) =>
      shown(table)
        .filter(({ key }) => !word('fields', table.subjectType, key) && !word('fields', 'common', key))
        .map(({ key }) => `${table.subjectType}.${key}`),
    );
    expect(nameless).toEqual([]);
  });

  it('has a word for each value that a field may have', () => {
    const nameless = tables.flatMap((table) => {
      const fields = fieldsOf(table);
      return shown(table).flatMap(({ key, name }) => {
        if (fields[key]?.type !== 'enum' && !choices.has(`${table.table}.${name}`)) return [];
        const has = (...value: string[]) =>
          word('values', table.subjectType, key, ...value) ?? word('values', 'common', key, ...value);
        const values = choices.get(`${table.table}.${name}`);
        if (NAMED_BY_BROWSER.includes(key) || NAMED_ELSEWHERE.includes(key)) return [];
        if (!values) return has() ? [] : [`${table.subjectType}.${key}: no words at all`];
        return values.filter((value) => !has(value)).map((value) => `${table.subjectType}.${key}: ${value}`);
      });
    });
    expect(nameless).toEqual([]);
  });

  it('has a word for each permission that a role may get', () => {
    const identity = wordsOf('identity');
    const nameless = allPermissions()
      .map(({ name }) => name)
      .filter((name) => !wordIn(identity, ['permission', ...name.split('.')]));
    expect(nameless).toEqual([]);
  });

  it('has a name for each type of record', () => {
    const linked = readdirSync(features).flatMap((feature) => {
      let source = '';
      try {
        source = readFileSync(join(features, feature, 'index.ts'), 'utf8');
      } catch {
        return [];
      }
      const records = /\brecords: \[[\s\S]*?\n {2}\]/.exec(source)?.[0] ?? '';
      return [...records.matchAll(/\btype: '(\w+)'/g)].map(([, type = '']) => type);
    });
    expect(linked).toContain('customer');
    const nameless = tables
      .map(({ subjectType }) => subjectType)
      .filter((type) => !linked.includes(type) && !word('types', type) && !word('parts', type, 'any'));
    expect(nameless).toEqual([]);
  });
});
