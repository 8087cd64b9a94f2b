import { ColumnProfiler } from '../guessing/column-profile';
import { sourceName } from '../import-record';
import { escapeFormula, reasonText, refusedLine, unescapeRefused } from './refused-rows';
import { fingerprint, pieces } from './row-parser';
import { inWaves } from './waves';

describe('inWaves', () => {
  it('puts a record into a later wave than the row before that is the same', () => {
    const rows = [['a'], ['b'], ['a', 'c'], ['c'], ['d']].map((identities, index) => ({ identities, index }));
    expect(inWaves(rows).map((wave) => wave.map((row) => row.index))).toEqual([[0, 1, 4], [2], [3]]);
    expect(inWaves([])).toEqual([]);
  });
});

describe('refused rows', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+40 (21) 123-45-67', '+40 (21) 123-45-67'],
    ['-12.5', '-12.5'],
    ['-2+3', "'-2+3"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ["it's", "it's"],
    ['', ''],
  ])('escapes %j as %j, and back', (cell, escaped) => {
    expect(escapeFormula(cell)).toBe(escaped);
    expect(unescapeRefused(escaped)).toBe(cell);
  });

  it('says what, where and why', () => {
    const problems = [{ column: 'product', code: 'unknown_reference', detail: 'Unknown product.', value: 'X' }];
    expect(reasonText(problems)).toBe('product: Unknown product. (X)');
    const columns = [{ index: 0, header: 'product', name: 'product', profile: new ColumnProfiler().profile }];
    expect(refusedLine(columns, ['=X', 'stray'], problems)).toEqual(["'=X", 'product: Unknown product. (X)']);
  });
});

describe('rows of a file', () => {
  it('are the same when their cells are, trailing blanks apart', () => {
    expect(fingerprint(['a ', 'b', '', ''])).toBe(fingerprint(['a', 'b']));
    expect(fingerprint(['a', 'b'])).not.toBe(fingerprint(['ab']));
    expect(fingerprint(['a', '', 'b'])).not.toBe(fingerprint(['a', 'b']));
  });

  it('hold several values in one cell where a field takes several', () => {
    const phone = { key: 'p', type: 'phone', multiple: true, synonyms: {} } as const;
    expect(pieces('+1 202 555 0100; +1 202 555 0101,\n+1 202 555 0100', phone)).toEqual([
      '+1 202 555 0100',
      '+1 202 555 0101',
    ]);
    expect(pieces('a@x.com b@x.com', { ...phone, type: 'email' })).toEqual(['a@x.com', 'b@x.com']);
    expect(pieces(' \u200b ', phone)).toEqual([]);
    expect(pieces('a; b', { key: 't', type: 'text', synonyms: {} })).toEqual(['a; b']);
  });
});

describe('sourceName', () => {
  it.each([
    ['sales_pipeline.csv', 'sales_pipeline'],
    ['Sales_Pipeline (2).CSV', 'sales_pipeline'],
    ['sales_pipeline - Copy.csv', 'sales_pipeline'],
    ['contacts-2026-11-22.xlsx', 'contacts'],
    ['export_20261122_101500.csv', 'export'],
    ['2026-11-22.csv', '2026-11-22'],
    ['', 'file'],
  ])('%s → %s', (fileName, source) => {
    expect(sourceName({}, fileName)).toBe(source);
  });

  it('is what the user says', () => {
    expect(sourceName({ source: 'Bitrix24' }, 'x.csv')).toBe('Bitrix24');
  });
});
