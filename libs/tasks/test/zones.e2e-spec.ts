import { dayIn } from '@atrium/platform';
import { createTestDatabase, type TestDatabase } from '@atrium/platform/testing';
import fc from 'fast-check';
import { Pool } from 'pg';

/** With summer time in both halves of the world, by the half hour, and at the ends of the day. */
const ZONES = [
  'UTC',
  'Europe/Chisinau',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Jakarta',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Pacific/Chatham',
];

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  pool = new Pool({ connectionString: database.url, max: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const one = async <T>(sql: string, params: unknown[]): Promise<T> =>
  (await pool.query(`select ${sql} as v`, params)).rows[0].v;

/** The wall clock there, by JavaScript: the other witness. */
function wallClock(zone: string, moment: Date): { day: string; time: string } {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return { day: dayIn(zone, moment), time: time.format(moment) };
}

const quietUntil = (moment: Date, zone: string, from: string | null, to: string | null): Promise<Date | null> =>
  one('quiet_until($1::timestamptz, $2, $3::time, $4::time)', [moment, zone, from, to]);

const isQuiet = (time: string, from: string, to: string): boolean =>
  from === to ? false : from < to ? time >= from && time < to : time >= from || time < to;

const moments = fc
  .integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2031-12-31T00:00:00Z') })
  .map((ms) => new Date(ms));
const clocks = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const zones = fc.constantFrom(...ZONES);

describe('quiet hours', () => {
  it.each([
    ['2026-01-10T22:00:00Z', 'UTC', '20:00', '08:00', '2026-01-11T08:00:00.000Z'],
    ['2026-01-11T07:59:59Z', 'UTC', '20:00', '08:00', '2026-01-11T08:00:00.000Z'],
    ['2026-01-11T08:00:00Z', 'UTC', '20:00', '08:00', null],
    ['2026-01-11T12:30:00Z', 'UTC', '12:00', '13:00', '2026-01-11T13:00:00.000Z'],
    ['2026-01-11T13:00:00Z', 'UTC', '12:00', '13:00', null],
    ['2026-01-11T13:00:00Z', 'UTC', '09:00', '09:00', null],
    // The night of the 28th to the 29th of March 2026 has an hour less in Chisinau, the one in October an hour more.
    ['2026-03-28T20:00:00Z', 'Europe/Chisinau', '21:00', '08:00', '2026-03-29T05:00:00.000Z'],
    ['2026-10-24T20:00:00Z', 'Europe/Chisinau', '21:00', '08:00', '2026-10-25T06:00:00.000Z'],
    // An end that the clocks jump over comes an hour later.
    ['2026-03-08T06:00:00Z', 'America/New_York', '23:00', '02:30', '2026-03-08T07:30:00.000Z'],
    ['2026-01-10T22:00:00Z', 'Mars/Olympus', '20:00', '08:00', '2026-01-11T08:00:00.000Z'],
  ])('at %s in %s from %s to %s end %s', async (moment, zone, from, to, expected) => {
    expect((await quietUntil(new Date(moment), zone, from, to))?.toISOString() ?? null).toBe(expected);
  });

  it('none are never quiet', async () => expect(await quietUntil(new Date(), 'UTC', null, null)).toBeNull());

  it('hold exactly when the wall clock says so, and end later, at their end, within a day', async () => {
    await fc.assert(
      fc.asyncProperty(moments, zones, clocks, clocks, async (moment, zone, from, to) => {
        const until = await quietUntil(moment, zone, from, to);
        const { time } = wallClock(zone, moment);
        expect([zone, until !== null]).toEqual([zone, isQuiet(time, from, to)]);
        if (!until) return;
        expect(until.getTime()).toBeGreaterThan(moment.getTime());
        expect(until.getTime() - moment.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        const shown = wallClock(zone, until);
        if (shown.time === to) return;
        // Only a wall-clock time that does not exist that night is moved, by what the clocks jump.
        const back = await one<string>(`to_char((($1::date + $2::time) at time zone $3) at time zone $3, 'HH24:MI')`, [
          shown.day,
          to,
          zone,
        ]);
        expect(back).not.toBe(to);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a reminder of a day', () => {
  const reminderTime = (day: string, zone: string, morning: string, minutes: number): Promise<Date> =>
    one('reminder_time($1::date, null, $2, $3::time, $4)', [day, zone, morning, minutes]);

  it.each([
    ['2026-03-29', 'Europe/Chisinau', '09:00', 0, '2026-03-29T06:00:00.000Z'],
    ['2026-03-28', 'Europe/Chisinau', '09:00', 0, '2026-03-28T07:00:00.000Z'],
    ['2026-03-08', 'America/New_York', '02:30', 0, '2026-03-08T07:30:00.000Z'],
    ['2026-11-22', 'Pacific/Kiritimati', '09:00', 60, '2026-11-21T18:00:00.000Z'],
  ])('%s in %s at %s, %i minutes before', async (day, zone, morning, minutes, expected) => {
    expect((await reminderTime(day, zone, morning, minutes)).toISOString()).toBe(expected);
  });

  it('comes on that very day at that hour there, however the clocks are set', async () => {
    await fc.assert(
      fc.asyncProperty(moments, zones, fc.integer({ min: 5, max: 22 }), async (moment, zone, hour) => {
        const day = dayIn('UTC', moment);
        const morning = `${String(hour).padStart(2, '0')}:00`;
        const at = await reminderTime(day, zone, morning, 0);
        expect(wallClock(zone, at)).toEqual({ day, time: morning });
        const early = await reminderTime(day, zone, morning, 90);
        expect(at.getTime() - early.getTime()).toBe(90 * 60_000);
      }),
      { numRuns: 300 },
    );
  });
});

describe('today', () => {
  it('is the same for PostgreSQL and for us, in every zone', async () => {
    await fc.assert(
      fc.asyncProperty(moments, zones, async (moment, zone) => {
        const theirs = await one("to_char($1::timestamptz at time zone $2, 'YYYY-MM-DD')", [moment, zone]);
        expect(dayIn(zone, moment)).toBe(theirs);
      }),
      { numRuns: 300 },
    );
  });
});
