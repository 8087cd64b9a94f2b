import { DateEvidence, readDate } from './dates';

const now = new Date('2026-11-22T00:00:00Z');

describe('readDate', () => {
  it.each([
    ['2016-10-20', 'dmy', '2016-10-20'],
    ['2016/10/20', 'ymd', '2016-10-20'],
    ['20161020', 'ymd', '2016-10-20'],
    ['31.12.2016', 'dmy', '2016-12-31'],
    ['1.2.16', 'dmy', '2016-02-01'],
    ['12/31/2016', 'mdy', '2016-12-31'],
    ['31-12-99', 'dmy', '1999-12-31'],
    ['29.02.2024', 'dmy', '2024-02-29'],
    ['12 Jan 2020', 'dmy', '2020-01-12'],
    ['January 12, 2020', 'mdy', '2020-01-12'],
    ['3 марта 2021 г.', 'dmy', '2021-03-03'],
    ['5 mai 2022', 'dmy', '2022-05-05'],
    ['17 Agustus 1945', 'dmy', '1945-08-17'],
    ['12-Dec-2019', 'dmy', '2019-12-12'],
    ['45631.0', 'serial', '2024-12-05'],
  ] as const)('reads %s (%s)', (text, format, date) => {
    expect(readDate(text, format, now)).toEqual({ date, time: null, offset: null });
  });

  it('reads times and offsets', () => {
    expect(readDate('2010-10-14T12:00:00.000Z', 'ymd')).toEqual({
      date: '2010-10-14',
      time: '12:00:00.000',
      offset: 'Z',
    });
    expect(readDate('2013-11-23T02:30:31-08:00', 'dmy')).toEqual({
      date: '2013-11-23',
      time: '02:30:31.000',
      offset: '-08:00',
    });
    expect(readDate('1/2/2020 3:45 PM', 'mdy')).toEqual({ date: '2020-01-02', time: '15:45:00.000', offset: null });
    expect(readDate('31.12.2016 23:59', 'dmy')).toEqual({ date: '2016-12-31', time: '23:59:00.000', offset: null });
  });

  it.each([
    '',
    'soon',
    '0000-00-00',
    '2023-02-29',
    '31.02.2020',
    '13/13/2020',
    '1/2',
    '2010-10-14T25:00',
    '2010-10-14T12:00:00.000Z-0300',
    '10:30',
    '5',
  ])('does not read "%s"', (text) => {
    for (const format of ['ymd', 'dmy', 'mdy'] as const) expect(readDate(text, format)).toBeNull();
  });
});

describe('DateEvidence', () => {
  const from = (...cells: string[]) => {
    const evidence = new DateEvidence();
    for (const cell of cells) evidence.observe(cell);
    return { format: evidence.format, ambiguous: evidence.ambiguous };
  };

  it('lets the whole column decide', () => {
    expect(from('03/04/2020', '04/05/2020', '25/12/2020')).toEqual({ format: 'dmy', ambiguous: false });
    expect(from('03/04/2020', '12/25/2020')).toEqual({ format: 'mdy', ambiguous: false });
    expect(from('2020-03-04')).toEqual({ format: 'ymd', ambiguous: false });
    expect(from('03.04.2020')).toEqual({ format: 'dmy', ambiguous: false });
    expect(from('45631', '45632')).toEqual({ format: 'serial', ambiguous: false });
  });

  it('asks when 03/04 may be either', () => {
    expect(from('03/04/2020', '05/06/2021')).toEqual({ format: null, ambiguous: true });
    expect(from('05/05/2020')).toEqual({ format: null, ambiguous: false });
  });
});
