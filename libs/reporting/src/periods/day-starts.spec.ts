import fc from 'fast-check';
import { addDays, startOfDay, todayIn } from './days';

/** Zones whose clocks change at midnight or by half an hour, and those of offices. */
const ZONES = [
  'Europe/Chisinau',
  'Asia/Jayapura',
  'America/New_York',
  'America/Havana',
  'America/Santiago',
  'America/Asuncion',
  'Africa/Cairo',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'UTC',
];

describe('where a day begins', () => {
  it('is the first moment of that day, whatever the clocks do', () => {
    const day = fc.integer({ min: 0, max: 365 * 80 }).map((days) => addDays('1970-01-01', days));
    fc.assert(
      fc.property(day, fc.constantFrom(...ZONES), (wanted, zone) => {
        const start = startOfDay(wanted, zone);
        // A day that a country has skipped begins where the next one does.
        expect(todayIn(zone, start) >= wanted).toBe(true);
        expect(todayIn(zone, new Date(start.getTime() - 1)) < wanted).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['2027-03-28', 'Europe/Chisinau', '2027-03-27T22:00:00.000Z'],
    ['2027-10-31', 'Europe/Chisinau', '2027-10-30T21:00:00.000Z'],
    ['2027-11-01', 'Europe/Chisinau', '2027-10-31T22:00:00.000Z'],
    ['2028-02-29', 'Asia/Jayapura', '2028-02-28T15:00:00.000Z'],
    ['2027-03-14', 'America/New_York', '2027-03-14T05:00:00.000Z'],
    ['2027-03-15', 'America/New_York', '2027-03-15T04:00:00.000Z'],
  ])('%s in %s is %s', (day, zone, start) => expect(startOfDay(day, zone).toISOString()).toBe(start));
});
