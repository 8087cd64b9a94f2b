import { quotesAreClosed, readCsv } from './csv';
import { declaredDelimiter, sniffDelimiter } from './delimiter';
import { looksLikeHeader, nameColumns } from './headers';

describe('sniffDelimiter', () => {
  it.each([
    ['a;b;c\n1,5;2;3\n1,7;2;3', ';'],
    ['a\tb\n1,2\t3\n', '\t'],
    ['a|b|c\n1|2|3', '|'],
    ['name,note\nA,"x; y; z"\nB,"p; q; r"\n', ','],
    ['one column only\nwith, a comma\nand; another\nplain\nplain\n', ','],
    ['sep=;\na,b;c\n', ';'],
    ['"a;x";"b"\n"1";"2"', ';'],
    ['a;b\r1;2\r', ';'],
  ])('%j → %j', (text, delimiter) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });

  it('knows the line Excel writes', () => {
    expect(declaredDelimiter('sep=;\r\na;b')).toEqual({ delimiter: ';', length: 7 });
    expect(declaredDelimiter('separator;x')).toBeNull();
  });
});

describe('readCsv', () => {
  const read = async (text: string, quotes = true) => {
    const all: string[][] = [];
    for await (const batch of readCsv(text, ',', quotes)) all.push(...batch);
    return all;
  };

  it('reads quoted newlines, stray quotes and mixed line ends', async () => {
    expect(await read('a,"b\r\nc"\r\n1,5" pipe\n2,"x ""y"""\r3,z')).toEqual([
      ['a', 'b\r\nc'],
      ['1', '5" pipe'],
      ['2', 'x "y"'],
      ['3', 'z'],
    ]);
  });

  it('keeps blank lines, so that rows have the numbers a spreadsheet shows', async () => {
    expect(await read('a\n\nb\n')).toEqual([['a'], [''], ['b']]);
  });

  it('notices a quote that swallows the rest', async () => {
    const text = 'a,b\n1,"oops\n2,3\n';
    expect(await quotesAreClosed(text, ',')).toBe(false);
    expect(await read(text, false)).toEqual([
      ['a', 'b'],
      ['1', '"oops'],
      ['2', '3'],
    ]);
  });

  it('reads more than a slice without losing anything at the seams', async () => {
    const lines = Array.from({ length: 40_000 }, (_unused, index) => `${index},"näme ${index}"`);
    const rows = await read(lines.join('\n'));
    expect(rows).toHaveLength(40_000);
    expect(rows.every(([number, name], index) => number === String(index) && name === `näme ${index}`)).toBe(true);
  });
});

describe('headers', () => {
  it('are told from data', () => {
    expect(
      looksLikeHeader([
        ['name', 'email'],
        ['a', 'b@x.com'],
      ]),
    ).toBe(true);
    expect(
      looksLikeHeader([
        ['Ann', 'ann@x.com'],
        ['Bob', 'bob@x.com'],
      ]),
    ).toBe(false);
    expect(looksLikeHeader([['2020-01-01', 'x']])).toBe(false);
    expect(looksLikeHeader([['', '']])).toBe(false);
  });

  it('get names of their own when blank or double', () => {
    expect(nameColumns(['Phone', '', 'phone', 'Phone (2)'], 5).map((column) => column.name)).toEqual([
      'Phone',
      'Column 2',
      'phone (2)',
      'Phone (2) (2)',
      'Column 5',
    ]);
  });
});
