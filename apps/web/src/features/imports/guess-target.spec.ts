import { decodeHead, firstLine, guessTarget } from './guess-target';
import type { ImportTarget } from './types';

const target = (type: string, fields: Record<string, string[]>, required: string[] = []): ImportTarget => ({
  type,
  recordType: type,
  keys: [],
  defaults: [],
  fields: Object.entries(fields).map(([key, en]) => ({
    key,
    type: 'text',
    required: required.includes(key),
    multiple: false,
    reference: null,
    choices: null,
    synonyms: { en },
  })),
});

const targets = [
  target('customers', {
    name: ['account', 'company name'],
    industry: ['sector'],
    foundedYear: ['year established'],
    annualRevenue: ['revenue'],
    employeeCount: ['employees'],
    country: ['office location'],
    parent: ['subsidiary of'],
    owner: ['sales agent', 'manager'],
    phone: ['рабочий телефон'],
  }),
  target('products', { name: ['product'], category: ['series'], price: ['sales price'] }, ['name']),
  target('deals', {
    name: ['opportunity'],
    customer: ['account'],
    product: ['product'],
    owner: ['sales agent'],
    stage: ['deal stage'],
    startedOn: ['engage date'],
    closedOn: ['close date'],
    amount: ['close value', 'price'],
  }),
  target('users', { name: ['sales agent', 'name'], manager: ['manager'], team: ['regional office'] }, ['name']),
];

describe('what a file holds', () => {
  it.each([
    ['account,sector,year_established,revenue,employees,office_location,subsidiary_of', 'accounts.csv', 'customers'],
    ['product,series,sales_price', 'products.csv', 'products'],
    [
      'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
      'sales_pipeline.csv',
      'deals',
    ],
    ['sales_agent,manager,regional_office', 'sales_teams.csv', 'users'],
    ['product,series,sales_price', 'Book1.csv', 'products'],
    ['name', 'list.csv', 'customers'],
  ])('%s in %s is %s', (line, name, type) => {
    expect(guessTarget(firstLine(line), name, targets)).toBe(type);
  });

  it('says nothing when nothing speaks for anything', () => {
    expect(guessTarget(['a', 'b', 'c'], 'x.csv', targets)).toBeNull();
  });

  it('goes by the name of the file when the headers cannot be read', () => {
    expect(guessTarget([], 'Прайс 2026.xlsx', targets)).toBe('products');
  });

  it('reads headers in quotes, with any separator and in old encodings', () => {
    expect(firstLine('"Название; полное";Телефон\n1;2')).toEqual(['Название; полное', 'Телефон']);
    expect(firstLine('a\tb\tc\r\n1\t2\t3')).toEqual(['a', 'b', 'c']);
    expect(firstLine('a|"b ""c"""')).toEqual(['a', 'b "c"']);
    expect(decodeHead(Uint8Array.from([0xcd, 0xe0, 0xe7, 0xe2, 0xe0, 0xed, 0xe8, 0xe5]))).toBe('Название');
  });
});
