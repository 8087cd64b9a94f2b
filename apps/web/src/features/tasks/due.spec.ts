import { dueOf, groupByDue, isLate, postponed, timeText } from '#web/features/tasks/due.ts';

const zone = 'Europe/Chisinau';
/** Wednesday, 12:02 in Chișinău. */
const now = new Date('2026-11-25T10:02:00Z');
const on = (dueOn: string) => ({ dueOn, dueAt: null });
const at = (dueAt: string) => ({ dueOn: null, dueAt });

describe('isLate', () => {
  it('lets a day last until midnight of the reader', () => {
    expect(isLate(on('2026-11-25'), zone, now)).toBe(false);
    expect(isLate(on('2026-11-24'), zone, now)).toBe(true);
    // Half past ten at night in UTC is already the next day in Chișinău.
    expect(isLate(on('2026-11-25'), zone, new Date('2026-11-25T22:30:00Z'))).toBe(true);
  });
  it('takes a moment at its word', () => {
    expect(isLate(at('2026-11-25T10:00:00Z'), zone, now)).toBe(true);
    expect(isLate(at('2026-11-25T10:05:00Z'), zone, now)).toBe(false);
    expect(isLate({ dueOn: null, dueAt: null }, zone, now)).toBe(false);
  });
});

describe('postponed', () => {
  it('moves by an hour from now when it is late, from its own time when it is not', () => {
    expect(postponed(at('2026-11-24T07:00:00Z'), 'hour', zone, now)).toEqual(at('2026-11-25T11:05:00.000Z'));
    expect(postponed(at('2026-11-25T12:00:00Z'), 'hour', zone, now)).toEqual(at('2026-11-25T13:00:00.000Z'));
    expect(postponed(on('2026-11-25'), 'hour', zone, now)).toEqual(at('2026-11-25T11:05:00.000Z'));
  });
  it('keeps the hour when it moves to another day, across a change of clocks', () => {
    expect(postponed(at('2026-11-20T08:00:00Z'), 'tomorrow', zone, now)).toEqual(at('2026-11-26T08:00:00.000Z'));
    const saturday = new Date('2026-10-24T09:00:00Z');
    expect(postponed(at('2026-10-24T07:00:00Z'), 'monday', zone, saturday)).toEqual(at('2026-10-26T08:00:00.000Z'));
  });
  it('leaves a day a day', () => {
    expect(postponed(on('2026-11-20'), 'monday', zone, now)).toEqual(on('2026-11-30'));
    expect(postponed(on('2026-11-20'), 'week', zone, now)).toEqual(on('2026-12-02'));
  });
});

describe('dueOf', () => {
  it('is a day without a time and a moment with one', () => {
    expect(dueOf('2026-11-26', '', zone)).toEqual(on('2026-11-26'));
    expect(dueOf('2026-11-26', '10:30', zone)).toEqual(at('2026-11-26T08:30:00.000Z'));
    expect(dueOf('', '10:30', zone)).toEqual({ dueOn: null, dueAt: null });
    expect(timeText(at('2026-11-26T08:30:00Z'), zone)).toBe('10:30');
  });
});

describe('groupByDue', () => {
  it('puts what is late first, then the hours of the day, then the days to come', () => {
    const tasks = [
      { id: 'none', dueOn: null, dueAt: null },
      { id: 'day', ...on('2026-11-25') },
      { id: 'later', ...on('2026-12-20') },
      { id: 'evening', ...at('2026-11-25T16:00:00Z') },
      { id: 'missed', ...at('2026-11-25T09:00:00Z') },
      { id: 'friday', ...on('2026-11-27') },
      { id: 'old', ...on('2026-11-02') },
      { id: 'noon', ...at('2026-11-25T10:30:00Z') },
      { id: 'tomorrow', ...on('2026-11-26') },
    ];
    expect(groupByDue(tasks, zone, now).map(({ group, tasks: of }) => [group, of.map(({ id }) => id)])).toEqual([
      ['overdue', ['old', 'missed']],
      ['today', ['noon', 'evening', 'day']],
      ['tomorrow', ['tomorrow']],
      ['week', ['friday']],
      ['later', ['later']],
      ['someday', ['none']],
    ]);
  });
});
