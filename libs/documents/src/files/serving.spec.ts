import { disposition, rangeOf } from './serving';

describe('disposition', () => {
  it('can not be broken out of', () => {
    const value = disposition('attachment', 'a"; filename=evil.html\\"\r\nx.txt');
    expect(value).not.toMatch(/[\r\n]/);
    expect(value.match(/"/g)).toHaveLength(2);
  });

  it('says the name in ASCII and whole', () => {
    expect(disposition('attachment', "Отчёт (1)'.pdf")).toBe(
      `attachment; filename="_____ _ (1)'.pdf"; filename*=UTF-8''%D0%9E%D1%82%D1%87%D1%91%D1%82%20%281%29%27.pdf`.replace(
        '_____ _',
        '______',
      ),
    );
  });
});

describe('rangeOf', () => {
  it.each([
    ['bytes=0-', { start: 0, end: 9 }],
    ['bytes=9-9', { start: 9, end: 9 }],
    ['bytes=-20', { start: 0, end: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', null],
    ['bytes=-', null],
    ['bytes=a-b', null],
    ['', null],
    [undefined, null],
  ] as const)('%s of ten bytes', (header, range) => expect(rangeOf(header, 10)).toEqual(range));
});
