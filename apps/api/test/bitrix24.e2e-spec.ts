import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setUpOrganization, type TestUser } from '@atrium/identity/testing';
import type { TestApp } from '@atrium/platform/testing';
import { startWholeApp } from './whole-app';

const data = process.env.ATRIUM_SHARED_DATA ?? resolve(__dirname, '../../../../shared/data');
const present = existsSync(data);
if (!present) process.stdout.write('Skipped "samples of Bitrix24": no real input at ATRIUM_SHARED_DATA.\n');

let t: TestApp;
let admin: TestUser;

/** The samples that Bitrix24 gives its own users, taken for companies and people. */
(present ? describe : describe.skip)('samples of Bitrix24', () => {
  beforeAll(async () => {
    t = await startWholeApp();
    admin = await setUpOrganization(t);
  });
  afterAll(() => t.close());

  async function tryFile(path: string) {
    const uploaded = await admin.agent
      .post('/api/v1/imports')
      .field('target', 'customers')
      .attach('file', readFileSync(path), basename(path));
    if (uploaded.status !== 201) return { status: uploaded.status, code: uploaded.body.code as string, preview: null };
    const preview = await admin.agent.get(`/api/v1/imports/${uploaded.body.id}/preview`);
    return { status: preview.status, code: preview.body.code as string | undefined, preview: preview.body };
  }

  it.each([
    ['company-import-sample.csv', /[А-Яа-яЁё]{4,}/u],
    ['company-import-sample.REENCODED-cp1251.csv', /[А-Яа-яЁё]{4,}/u],
    ['contact-import-sample.csv', /Petrov/],
    ['lead-import-sample.csv', /Sumkin/],
  ])('reads %s of Bitrix24 without mojibake and knows its columns', async (name, expected) => {
    const { preview } = await tryFile(join(data, 'crm-exports/bitrix24', name));
    const text = JSON.stringify([preview.columns, preview.rows]);
    expect(text).toMatch(expected);
    expect(text).not.toMatch(/\uFFFD|Ð[^ ]|Ñ[^ ]|[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ]{3}/u);
    expect(preview.columns.length).toBeGreaterThan(5);
    const fieldOf = new Map<string, string | null>(
      preview.columns.map(({ name: column, field }: { name: string; field: string | null }) => [column, field]),
    );
    expect([...fieldOf.values()].filter(Boolean).length).toBeGreaterThan(2);
    // What many rows share names no record: taken for an id it would make one customer of them all.
    for (const column of ['STATUS_ID', 'SOURCE_ID', 'TYPE_ID', 'CURRENCY_ID'])
      expect(fieldOf.get(column)).not.toBe('$externalId');
  });

  it('reads both encodings of one file as the same text', async () => {
    const [utf8, cp1251] = await Promise.all(
      ['company-import-sample.csv', 'company-import-sample.REENCODED-cp1251.csv'].map((name) =>
        tryFile(join(data, 'crm-exports/bitrix24', name)),
      ),
    );
    expect(cp1251?.preview.rows.map(({ cells }: { cells: string[] }) => cells)).toEqual(
      utf8?.preview.rows.map(({ cells }: { cells: string[] }) => cells),
    );
  });
});
