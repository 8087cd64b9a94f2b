import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ImportField } from '../import-target';
import { openTable } from '../reading/open-table';
import { ColumnProfiler } from './column-profile';
import { externalIdField, guessMapping } from './mapping';

const fields: ImportField[] = [
  {
    key: 'name',
    type: 'text',
    required: true,
    synonyms: {
      en: ['company name', 'company', 'account', 'organization', 'display name'],
      ru: ['название компании', 'компания'],
      ro: ['denumire'],
      id: ['nama perusahaan'],
    },
  },
  {
    key: 'firstName',
    type: 'text',
    synonyms: { en: ['first name', 'given name'], ru: ['имя'], ro: ['prenume'], id: ['nama depan'] },
  },
  {
    key: 'lastName',
    type: 'text',
    synonyms: {
      en: ['last name', 'family name', 'surname'],
      ru: ['фамилия'],
      ro: ['nume de familie'],
      id: ['nama belakang'],
    },
  },
  {
    key: 'email',
    type: 'email',
    multiple: true,
    synonyms: { en: ['email', 'e-mail', 'email address'], ru: ['почта'] },
  },
  {
    key: 'phone',
    type: 'phone',
    multiple: true,
    synonyms: { en: ['phone', 'phone number', 'mobile'], ru: ['телефон', 'мобильный телефон', 'рабочий телефон'] },
  },
  { key: 'amount', type: 'money', synonyms: { en: ['amount', 'value', 'close value'], ru: ['сумма'] } },
  { key: 'closedOn', type: 'date', synonyms: { en: ['close date', 'closed'], ru: ['дата закрытия'] } },
  { key: 'product', type: 'reference', reference: 'product', synonyms: { en: ['product'] } },
];

function guess(records: string[][], known?: (column: number, field: string) => number): Record<string, string> {
  const [headers = [], ...rows] = records;
  const columns = headers.map((header, index) => {
    const profiler = new ColumnProfiler();
    for (const row of rows) profiler.observe(row[index] ?? '');
    return { index, header, profile: profiler.profile };
  });
  return Object.fromEntries(
    guessMapping(columns, fields, known).map((one) => [headers[one.index] || `#${one.index}`, one.field]),
  );
}

describe('guessMapping', () => {
  it('goes by headers in any spelling and language', () => {
    expect(
      guess([
        ['COMPANY_NAME', 'EmailAddress', 'closeDate', 'Close Value*'],
        ['A', 'a@x.com', '2020-01-02', '5'],
      ]),
    ).toEqual({
      COMPANY_NAME: 'name',
      EmailAddress: 'email',
      closeDate: 'closedOn',
      'Close Value*': 'amount',
    });
    expect(
      guess([
        ['Фамилия', 'ИМЯ', 'Телефон', 'Сумма'],
        ['Ёлкин', 'Пётр', '+7 495 123-45-67', '5,5'],
      ]),
    ).toEqual({
      Фамилия: 'lastName',
      ИМЯ: 'firstName',
      Телефон: 'phone',
      Сумма: 'amount',
    });
    expect(
      guess([
        ['Nume de familie', 'Prenume'],
        ['Ionescu', 'Ștefan'],
      ]),
    ).toEqual({ 'Nume de familie': 'lastName', Prenume: 'firstName' });
  });

  it('goes by what the cells hold when the header says nothing', () => {
    expect(
      guess([
        ['Foo', 'Bar', ''],
        ['+373 22 123456', 'a@x.com', 'x'],
        ['+373 22 123457', 'b@x.com', 'y'],
      ]),
    ).toEqual({ Foo: 'phone', Bar: 'email' });
    expect(
      guess(
        [
          ['Foo', 'What'],
          ['1', 'GTX Pro'],
        ],
        (column, field) => (column === 1 && field === 'product' ? 1 : 0),
      ),
    ).toEqual({ What: 'product' });
  });

  it('gives a word to the field that says it first in its language, whatever other languages hold', () => {
    const shared: ImportField[] = [
      {
        key: 'name',
        type: 'text',
        synonyms: { en: ['full name', 'company'], ru: ['фио', 'компания'], id: ['perusahaan'] },
      },
      {
        key: 'employer',
        type: 'reference',
        reference: 'customer',
        sameFile: true,
        synonyms: {
          en: ['works at', 'works for', 'company'],
          ru: ['где работает', 'работодатель', 'компания'],
          id: ['majikan', 'perusahaan'],
        },
      },
    ];
    const profile = new ColumnProfiler().profile;
    for (const header of ['Company', 'Компания', 'Perusahaan']) {
      const known = (_column: number, field: string): number => (field === 'employer' ? 1 : 0);
      expect(guessMapping([{ index: 0, header, profile }], shared, known)).toMatchObject([{ field: 'name' }]);
    }
    const both = guessMapping(
      [
        { index: 0, header: 'ФИО', profile },
        { index: 1, header: 'Компания', profile },
      ],
      shared,
    );
    expect(both.map((one) => one.field)).toEqual(['name', 'employer']);
  });

  it('does not believe a header that the cells deny', () => {
    expect(
      guess([
        ['Email sent', 'Close date text'],
        ['yes', 'soon'],
        ['no', 'later'],
      ]),
    ).toEqual({});
  });

  it('takes a column of ids for the external id, unless values repeat as no ids do', () => {
    expect(
      guess([
        ['opportunity_id', 'account'],
        ['1C1I7A6R', 'A'],
        ['Z063OYW0', 'B'],
      ]),
    ).toEqual({ opportunity_id: externalIdField, account: 'name' });
    expect(
      guess([
        ['owner_id', 'account'],
        ['1', 'A'],
        ['1', 'B'],
      ]),
    ).toEqual({ account: 'name' });
  });

  it('fills a field that takes several columns with all of them, and any other only once', () => {
    expect(
      guess([
        ['Phone', 'Mobile', 'Company', 'Company name'],
        ['+1 202 555 0100', '+1 202 555 0101', 'A', 'B'],
      ]),
    ).toMatchObject({ Phone: 'phone', Mobile: 'phone' });
    const names = Object.values(
      guess([
        ['Company', 'Company name'],
        ['A', 'B'],
      ]),
    ).filter((field) => field === 'name');
    expect(names).toHaveLength(1);
  });
});

const data = process.env.ATRIUM_SHARED_DATA ?? resolve(__dirname, '../../../../../../shared/data');
if (!existsSync(data)) process.stdout.write(`skipped: real files are not at ${data}\n`);
const describeWithData = existsSync(data) ? describe : describe.skip;

describeWithData('guessMapping on real files', () => {
  it('maps address books and exports of others', async () => {
    const records = async (path: string): Promise<string[][]> => {
      const all: string[][] = [];
      for await (const batch of (await openTable(readFileSync(join(data, path)))).batches()) all.push(...batch);
      return all;
    };
    expect(guess(await records('contacts-csv/thunderbird/csv_semicolon.csv'))).toEqual({
      'Display Name': 'name',
      'First Name': 'firstName',
      'Last Name': 'lastName',
      'Primary Email': 'email',
    });
    expect(guess(await records('crm-exports/bitrix24/company-import-sample.csv'))).toMatchObject({
      'Название компании': 'name',
      'Рабочий телефон': 'phone',
      'Мобильный телефон': 'phone',
    });
    expect(guess(await records('crm-exports/bitrix24/contact-import-sample.csv'))).toMatchObject({
      LAST_NAME: 'lastName',
      EMAIL_WORK: 'email',
    });
  });
});
