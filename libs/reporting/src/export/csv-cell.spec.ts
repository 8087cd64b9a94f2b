import { csvCell } from './csv-cell';

describe('csvCell', () => {
  it.each(['=1+1', '+49 170', '-2', '@cmd', '\tx', '\rx', '=HYPERLINK("http://x")'])(
    'takes the sting out of %j',
    (text) => {
      expect(csvCell(text)).toBe(`'${text}`);
    },
  );

  it('leaves numbers, days and harmless text alone', () => {
    expect([csvCell(-12.5), csvCell(new Date('2026-11-25T00:00:00Z')), csvCell('a = b'), csvCell(null)]).toEqual([
      '-12.5',
      '2026-11-25',
      'a = b',
      '',
    ]);
  });
});
