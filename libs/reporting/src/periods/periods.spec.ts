import { startOfDay, todayIn } from './days';
import { paceOf, workingDays } from './pace';
import { bucketsOf, bucketSpan, fittingGranularity, previousSpan, spanOf } from './period';

describe('periods with a name', () => {
  it.each([
    ['today', '2026-11-25', '2026-11-25'],
    ['thisWeek', '2026-11-23', '2026-11-29'],
    ['lastWeek', '2026-11-16', '2026-11-22'],
    ['thisMonth', '2026-11-01', '2026-11-30'],
    ['lastMonth', '2026-10-01', '2026-10-31'],
    ['thisQuarter', '2026-10-01', '2026-12-31'],
    ['lastQuarter', '2026-07-01', '2026-09-30'],
    ['thisYear', '2026-01-01', '2026-12-31'],
    ['lastYear', '2025-01-01', '2025-12-31'],
    ['last30Days', '2026-10-27', '2026-11-25'],
    ['last12Months', '2025-12-01', '2026-11-30'],
    ['all', null, null],
  ] as const)('%s', (preset, from, to) => {
    expect(spanOf(preset, '2026-11-25')).toEqual({ from, to });
  });

  it('a Sunday belongs to the week before it, January to the quarter it begins', () => {
    expect(spanOf('thisWeek', '2026-11-29').from).toBe('2026-11-23');
    expect(spanOf('lastQuarter', '2026-01-31')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
    expect(spanOf('lastMonth', '2024-03-31')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  });
});

describe('the period before', () => {
  it.each([
    ['2026-11-01', '2026-11-30', '2026-10-01', '2026-10-31'],
    ['2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['2024-03-01', '2024-03-31', '2024-02-01', '2024-02-29'],
    ['2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
    ['2026-11-23', '2026-11-29', '2026-11-16', '2026-11-22'],
    ['2026-11-25', '2026-11-25', '2026-11-24', '2026-11-24'],
  ])('of %s – %s', (from, to, before, until) => {
    expect(previousSpan({ from, to })).toEqual({ from: before, to: until });
  });

  it('nothing stands before what has no beginning', () => {
    expect(previousSpan({ from: null, to: '2026-01-01' })).toBeNull();
  });
});

describe('parts of a period', () => {
  it('are cut off where the period ends', () => {
    const within = { from: '2026-11-10', to: '2026-12-05' };
    expect(bucketsOf('2026-11-10', '2026-12-05', 'month', 99)).toEqual(['2026-11-01', '2026-12-01']);
    expect(bucketSpan('2026-11-01', 'month', within)).toEqual({ from: '2026-11-10', to: '2026-11-30' });
    expect(bucketSpan('2026-12-01', 'month', within)).toEqual({ from: '2026-12-01', to: '2026-12-05' });
    expect(bucketSpan('2026-10-01', 'quarter', { from: null, to: null })).toEqual({
      from: '2026-10-01',
      to: '2026-12-31',
    });
    expect(bucketsOf('2026-01-01', '2026-12-31', 'day', 100)).toBeNull();
  });

  it('are of a readable number', () => {
    expect(fittingGranularity({ from: '2026-11-01', to: '2026-11-30' })).toBe('day');
    expect(fittingGranularity({ from: '2026-10-01', to: '2026-12-31' })).toBe('week');
    expect(fittingGranularity({ from: null, to: null })).toBe('month');
  });
});

describe('days of a zone', () => {
  it.each([
    ['2026-11-25', 'UTC', '2026-11-25T00:00:00.000Z'],
    ['2026-11-25', 'Europe/Chisinau', '2026-11-24T22:00:00.000Z'],
    ['2026-07-01', 'Europe/Chisinau', '2026-06-30T21:00:00.000Z'],
    // The day of the change itself, both ways, and the day after.
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-11-25', 'Asia/Jakarta', '2026-11-24T17:00:00.000Z'],
    ['2026-11-25', 'America/St_Johns', '2026-11-25T03:30:00.000Z'],
    // Clocks go from 23:59 to 01:00: the day begins at one.
    ['2026-04-05', 'Africa/Cairo', '2026-04-04T22:00:00.000Z'],
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
  ])('%s begins in %s at %s', (day, zone, moment) => {
    expect(startOfDay(day, zone).toISOString()).toBe(moment);
    expect(todayIn(zone, startOfDay(day, zone))).toBe(day);
    expect(todayIn(zone, new Date(startOfDay(day, zone).getTime() - 1))).not.toBe(day);
  });
});

describe('the pace of a plan', () => {
  it('counts the days of work, today included', () => {
    expect(workingDays('2026-11-01', '2026-11-30')).toBe(21);
    expect(paceOf('2026-11-01', '2026-11-30', '2026-11-25')).toBeCloseTo(18 / 21, 10);
    expect(paceOf('2026-11-01', '2026-11-30', '2026-11-01')).toBe(0);
    expect(paceOf('2026-11-01', '2026-11-30', '2026-10-31')).toBe(0);
    expect(paceOf('2026-11-01', '2026-11-30', '2026-11-30')).toBe(1);
    expect(paceOf('2026-11-01', '2026-11-30', '2027-01-01')).toBe(1);
  });
});
