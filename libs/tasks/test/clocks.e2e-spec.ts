import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createUser, type TestUser } from '@atrium/identity/testing';
import { dayIn } from '@atrium/platform';
import type { TestApp } from '@atrium/platform/testing';
import { createTask, type TaskJson } from '../src/testing';
import { startTasks, taskPeople } from './app';

const clockFile = join(mkdtempSync(join(tmpdir(), 'atrium-clock-')), 'clock');
const ZONES = ['Europe/Chisinau', 'Asia/Jayapura', 'America/New_York'] as const;
/** Clock changes in spring and autumn on both sides of the ocean, ends of months and years, a leap day. */
const DAYS = ['2027-03-14', '2027-03-28', '2027-10-31', '2027-11-07', '2027-12-31', '2028-02-29'];

let t: TestApp;
const people = {} as Record<(typeof ZONES)[number], TestUser>;

beforeAll(async () => {
  setClock(new Date().toISOString());
  t = await startTasks([], { env: { CLOCK_FILE: clockFile } });
  await taskPeople(t);
  for (const timeZone of ZONES) {
    people[timeZone] = await createUser(t, { role: 'seller', name: timeZone });
    await people[timeZone].agent.patch('/api/v1/me').set('if-match', '"1"').send({ timeZone }).expect(200);
  }
});
afterAll(() => t.close());

function setClock(moment: string): void {
  writeFileSync(clockFile, String((Date.parse(moment) - Date.now()) / 1000));
}

/** The first moment of a day in a zone, found by asking the calendar and nothing else. */
function startOf(day: string, zone: string): number {
  let [before, after] = [
    Date.parse(`${day}T00:00:00Z`) - 30 * 3_600_000,
    Date.parse(`${day}T00:00:00Z`) + 30 * 3_600_000,
  ];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayIn(zone, new Date(middle)) < day) before = middle;
    else after = middle;
  }
  return after;
}

const nextDay = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clocks show there: `09:00`. */
function clockIn(zone: string, moment: string | number): string {
  const known =
    clocks.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  clocks.set(zone, known);
  return known.format(new Date(moment));
}

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** By how many minutes clocks are ahead of others, the shorter way round. */
const ahead = (clock: string, other: string): number => (minutesOf(clock) - minutesOf(other) + 1_440) % 1_440;

const idsOf = async (who: TestUser, query: string): Promise<string[]> =>
  (await who.agent.get(`/api/v1/tasks?limit=200&${query}`).expect(200)).body.items.map(({ id }: TaskJson) => id);

describe.each(ZONES)('in %s', (zone) => {
  it.each(DAYS)('a task of %s is today all that day, and late with its last moment over', async (day) => {
    const who = people[zone];
    setClock(new Date(startOf(day, zone) - 86_400_000 * 3).toISOString());
    const task = await createTask(who, { title: `On ${day}`, dueOn: day });
    const seen = async (moment: number) => {
      setClock(new Date(moment).toISOString());
      const { body } = await who.agent.get(`/api/v1/tasks/${task.id}`).expect(200);
      const { body: counts } = await who.agent.get('/api/v1/tasks/counts').expect(200);
      const late = (await idsOf(who, 'filter[overdue]=true')).includes(task.id);
      return { late: [body.overdue, late], today: counts.today, overdue: counts.overdue };
    };
    const end = startOf(nextDay(day), zone);
    // The clock is moved by an offset: a second on either side is as near as one comes.
    expect(await seen(startOf(day, zone) + 1_500)).toEqual({ late: [false, false], today: 1, overdue: 0 });
    expect(await seen(end - 1_500)).toEqual({ late: [false, false], today: 1, overdue: 0 });
    expect(await seen(end + 500)).toEqual({ late: [true, true], today: 0, overdue: 1 });
    await who.agent.delete(`/api/v1/tasks/${task.id}`).set('if-match', '"1"').expect(204);
  });

  it('reminds of a day at the morning hour of its responsible, of a time so many minutes before it', async () => {
    const who = people[zone];
    setClock('2027-01-01T00:00:00Z');
    for (const day of DAYS) {
      const onDay = await createTask(who, { title: 'Day', dueOn: day });
      expect([dayIn(zone, new Date(String(onDay.remindAt))), clockIn(zone, String(onDay.remindAt))]).toEqual([
        day,
        '09:00',
      ]);
      const at = new Date(startOf(day, zone) + 4 * 3_600_000).toISOString();
      const atTime = await createTask(who, { title: 'Time', dueAt: at, remindMinutesBefore: 24 * 60 });
      expect(Date.parse(at) - Date.parse(String(atTime.remindAt))).toBe(24 * 3_600_000);
    }
  });

  it('finds times by days as the calendar there has them', async () => {
    const who = people[zone];
    setClock('2027-01-01T00:00:00Z');
    const mine = new Map<string, number>();
    const items = DAYS.flatMap((day) =>
      [-26, -1.5, -0.5, 0, 0.5, 1, 2, 2.5, 3.5, 23, 23.99, 24, 24.5, 25, 26].map((hours) => ({
        title: 'Times',
        dueAt: new Date(startOf(day, zone) + hours * 3_600_000).toISOString(),
      })),
    );
    const { body } = await who.agent.post('/api/v1/tasks/bulk').send({ items }).expect(200);
    for (const [index, { id }] of (body.results ?? body.items).entries())
      mine.set(id, Date.parse(items[index]?.dueAt ?? ''));
    const expected = (holds: (day: string) => boolean): string[] =>
      [...mine]
        .filter(([, at]) => holds(dayIn(zone, new Date(at))))
        .map(([id]) => id)
        .toSorted();
    for (const day of DAYS.flatMap((one) => [nextDay(one, -1), one, nextDay(one)]))
      for (const [query, holds] of [
        [`filter[due]=${day}`, (one: string) => one === day],
        [`filter[due][lt]=${day}`, (one: string) => one < day],
        [`filter[due][lte]=${day}`, (one: string) => one <= day],
        [`filter[due][gt]=${day}`, (one: string) => one > day],
        [`filter[due][gte]=${day}`, (one: string) => one >= day],
      ] as const) {
        const found = (await idsOf(who, `filter[q]=times&${query}`)).toSorted();
        expect([query, found]).toEqual([query, expected(holds)]);
      }
  });
});

describe('a task given across the world', () => {
  it('is due on the day where its responsible is, and late for each reader by his own calendar', async () => {
    const [jayapura, newYork] = [people['Asia/Jayapura'], people['America/New_York']];
    setClock('2027-06-01T00:00:00Z');
    const task = await createTask(newYork, { title: 'Across', dueOn: '2027-06-10', ownerId: jayapura.id });
    expect(task.timeZone).toBe('Asia/Jayapura');
    expect(task.remindAt).toBe('2027-06-10T00:00:00+00:00');
    setClock('2027-06-10T20:00:00Z');
    const seen = async (who: TestUser) => (await who.agent.get(`/api/v1/tasks/${task.id}`).expect(200)).body.overdue;
    expect([await seen(jayapura), await seen(newYork)]).toEqual([true, false]);
  });
});

describe('quiet hours', () => {
  interface Case {
    moment: string;
    zone: string;
    from: string;
    to: string;
  }
  const hours = ['00:00', '00:30', '02:30', '03:00', '07:00', '12:00', '19:30', '22:00', '23:59'];

  it('hold between their ends, over midnight too, and end in the future at the hour that was said', async () => {
    const cases: Case[] = [];
    for (const zone of [...ZONES, 'Australia/Lord_Howe', 'America/Havana'])
      for (const start of DAYS.map((day) => startOf(day, zone)))
        for (let half = -4; half < 60; half += 3)
          for (const [index, from] of hours.entries()) {
            const to = hours[(index + half + 13) % hours.length] ?? '';
            const moment = new Date(start + half * 1_800_000 + 60_000).toISOString();
            if (from !== to) cases.push({ moment, zone, from, to });
          }
    const rows = await t.sql<Case & { until: Date | null }>(
      `select c.*, quiet_until(c.moment::timestamptz, c.zone, c.from::time, c.to::time) as until
       from jsonb_to_recordset($1::jsonb) as c(moment text, zone text, "from" text, "to" text)`,
      [JSON.stringify(cases)],
    );
    const wrong = rows.filter(({ moment, zone, from, to, until }) => {
      const here = clockIn(zone, moment);
      const quiet = from < to ? here >= from && here < to : here >= from || here < to;
      if (!quiet) return until !== null;
      if (!until || until.getTime() <= Date.parse(moment)) return true;
      // An hour that the clocks skip on that day ends as much later as they are put forward.
      const late = ahead(clockIn(zone, until.getTime()), to);
      const changed = ahead(clockIn(zone, until.getTime()), clockIn(zone, until.getTime() - 2 * 3_600_000)) !== 120;
      return !(late === 0 || (changed && late <= 60)) || until.getTime() - Date.parse(moment) > 25 * 3_600_000;
    });
    expect(wrong).toEqual([]);
    expect(rows.filter(({ until }) => until).length).toBeGreaterThan(500);
  });
});
