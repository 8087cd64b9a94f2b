import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError } from '@atrium/platform';
import { looksLikeHeader, nameColumns } from './headers';
import { openTable } from './open-table';
import type { OpenedTable } from './table';

const data = process.env.ATRIUM_SHARED_DATA ?? resolve(__dirname, '../../../../../../shared/data');
const present = existsSync(data);
if (!present) process.stdout.write(`skipped: real files are not at ${data}\n`);
const describeWithData = present ? describe : describe.skip;

const read = (path: string): Promise<OpenedTable> => openTable(readFileSync(join(data, path)));

async function records(table: OpenedTable): Promise<string[][]> {
  const all: string[][] = [];
  for await (const batch of table.batches()) all.push(...batch);
  return all.filter((record) => record.some((cell) => cell !== ''));
}

async function objects(path: string): Promise<Record<string, string>[]> {
  const [head = [], ...rows] = await records(await read(path));
  const columns = nameColumns(head, head.length);
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.name, row[index] ?? ''])));
}

function filesUnder(folder: string): string[] {
  const at = join(data, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at).flatMap((name) => {
    const path = join(folder, name);
    return statSync(join(data, path)).isDirectory() ? filesUnder(path) : [path];
  });
}

describeWithData('real files', () => {
  const spectrum = present ? filesUnder('nasty-csv/csv-spectrum/csvs') : [];

  it.each(spectrum)('reads %s as csv-spectrum says', async (path) => {
    const expected = JSON.parse(
      readFileSync(join(data, path.replace('/csvs/', '/json/').replace(/\.csv$/, '.json')), 'utf8'),
    ) as Record<string, string> | Record<string, string>[];
    const wanted = Array.isArray(expected) ? expected : [expected];
    const found = await objects(path);
    // The phone in location_coordinates was made anonymous in the JSON only.
    const cloak = (row: Record<string, string>) =>
      'Contact Phone Number' in row ? { ...row, 'Contact Phone Number': '' } : row;
    // The `_crlf` files came through a line-ending conversion that their JSON did not.
    const plain = (rows: Record<string, string>[]) =>
      JSON.parse(JSON.stringify(rows.map(cloak)).replaceAll('\\r\\n', '\\n')) as unknown;
    expect(plain(found)).toEqual(plain(wanted));
  });

  it('reads UTF-16 and UTF-32 files, even with a broken byte order mark, the same as their UTF-8 twin', async () => {
    const folder = 'crm-exports/salesforce/testfiles';
    const twin = await records(await read(`${folder}/csvtext.csv`));
    expect(twin).toHaveLength(3);
    for (const name of ['UTF8', 'UTF16LE', 'UTF16BE', 'UTF32LE', 'UTF32BE']) {
      expect(await records(await read(`${folder}/csvtext_BOM_${name}.csv`))).toEqual(twin);
    }
  });

  it('reads the Bitrix24 samples with their Russian headers, whichever encoding they are in', async () => {
    const utf8 = await read('crm-exports/bitrix24/company-import-sample.csv');
    const cp1251 = await read('crm-exports/bitrix24/company-import-sample.REENCODED-cp1251.csv');
    expect([utf8.encoding, cp1251.encoding]).toEqual(['utf-8', 'windows-1251']);
    expect(cp1251.encodingConfidence).toBe('likely');
    const rows = await records(cp1251);
    expect(rows).toEqual(await records(utf8));
    expect(rows[0]?.slice(0, 5)).toEqual([
      'Название компании',
      'Логотип',
      'Тип компании',
      'Кол-во сотрудников',
      'Рабочий телефон',
    ]);
    expect((await read('crm-exports/bitrix24/lead-import-sample.csv')).delimiter).toBe(';');
  });

  it('reads the 8,800 deals whole', async () => {
    const rows = await records(await read('crm-sales-opportunities/sales_pipeline.csv'));
    expect(rows).toHaveLength(8_801);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([8]));
  });

  it('keeps spaces, quotes and markup of a cell as they are', async () => {
    const rows = await objects('crm-exports/salesforce/testfiles/accountsForInsert.csv');
    expect(rows[0]?.RichText).toBe(
      '    4 <span style=" font-size: 172px;">leading spaces and</span> 2 trailing <h1>spaces</h1>  ',
    );
    const quoted = await objects('crm-exports/salesforce/testfiles/csvEscapedQuotes.csv');
    expect(quoted.map((row) => row.column1)).toEqual(['"The Best" Account', 'The "Best" Account']);
  });

  it('sees that some files have no header', async () => {
    const header = async (path: string) => looksLikeHeader(await records(await read(path)));
    expect(await header('nasty-csv/papaparse/long-sample.csv')).toBe(false);
    for (const path of [
      'nasty-csv/papaparse/sample-header.csv',
      'crm-exports/bitrix24/company-import-sample.csv',
      'contacts-csv/thunderbird/csv_semicolon.csv',
      'crm-sales-opportunities/accounts.csv',
    ]) {
      expect([path, await header(path)]).toEqual([path, true]);
    }
  });

  const everything = present
    ? ['nasty-csv', 'crm-exports', 'contacts-csv', 'crm-sales-opportunities'].flatMap(filesUnder)
    : [];

  it.each(everything)('reads %s, or refuses it with a reason', async (path) => {
    try {
      const table = await read(path);
      const rows = await records(table);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.flat().some((cell) => cell.includes('\0'))).toBe(false);
      expect(table.encodingConfidence === 'weak').toBe(
        table.warnings.some((warning) => warning.code === 'encoding_uncertain'),
      );
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
    }
  });

  const other = present ? ['vcard', 'ics', 'eml', 'docx', 'phones'].flatMap(filesUnder) : [];

  it('never falls over on files that are no tables', async () => {
    let refused = 0;
    for (const path of other) {
      try {
        await records(await read(path));
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(0);
  });
});
