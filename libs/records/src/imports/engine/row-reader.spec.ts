import type { ImportTarget } from '../import-target';
import { limits, UnreadableFileError } from '../reading/table';
import { RowReader } from './row-reader';

const target: Pick<ImportTarget, 'fields'> = { fields: [{ key: 'name', type: 'text', synonyms: { en: ['7'] } }] };

function read(records: string[][], header?: boolean, delimited = true) {
  const reader = new RowReader(header, target, delimited);
  const rows = [...reader.take(records), ...reader.rest()];
  return { ...reader.result(), rows };
}

describe('RowReader', () => {
  it('numbers rows as a spreadsheet does and leaves blank ones out', () => {
    const { rows, header } = read([['a', 'b'], ['1', 'x'], ['', ' '], [], ['2', 'y']]);
    expect(header).toBe(true);
    expect(rows.map((row) => row.number)).toEqual([2, 5]);
  });

  it('tells equal rows apart', () => {
    expect(read([['a'], ['x'], ['y'], ['x '], ['x']]).rows.map((row) => row.copy)).toEqual([0, 0, 1, 2]);
  });

  it('believes what it is told about the header, and knows one by the names of fields', () => {
    expect(read([['a'], ['x']], false)).toMatchObject({ header: false, rows: [{ number: 1 }, { number: 2 }] });
    expect(read([['7'], ['x']])).toMatchObject({ header: true });
  });

  it('reports ragged rows of delimited files only', () => {
    const ragged = [['a', 'b'], ['1'], ['1', '2'], ['1', '2']];
    expect(read(ragged).warnings).toEqual([expect.objectContaining({ code: 'ragged_rows', params: { count: 1 } })]);
    expect(read(ragged, undefined, false).warnings).toEqual([]);
  });

  it('reads the file of refused rows without its reasons', () => {
    const { headers, rows } = read([
      ['name', 'Import problem'],
      ["'=x", 'name: bad'],
      ["it's", 'why'],
    ]);
    expect(headers).toEqual(['name']);
    expect(rows.map((row) => row.cells)).toEqual([['=x'], ["it's"]]);
  });

  it('refuses more rows than the bound, and more than a thousand columns', () => {
    const bound = jest.replaceProperty(limits, 'rows', 3);
    expect(read([['a'], ['1'], ['2'], ['3']]).rows).toHaveLength(3);
    expect(() => read([['a'], ['1'], ['2'], ['3'], ['4']])).toThrow(UnreadableFileError);
    bound.restore();
    expect(() => read([Array.from({ length: 1_001 }, () => 'x')])).toThrow(UnreadableFileError);
  });
});
