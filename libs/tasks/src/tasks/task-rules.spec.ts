import { deadlineErrors, deadlineOf, reminderChoice } from './task-rules';

const NOW = new Date('2026-11-25T10:00:00Z');
const codes = (...args: Parameters<typeof deadlineErrors>) =>
  deadlineErrors(...args).map(({ pointer, code }) => `${pointer} ${code}`);

describe('a deadline', () => {
  it.each([
    [{ dueOn: '2026-11-26', dueAt: '2026-11-26T10:00:00Z' }, ['/dueOn one_deadline']],
    [{ dueOn: '2026-11-26', timeZone: 'Mars/Olympus' }, ['/timeZone not_a_choice']],
    [{ remindAt: '2026-11-25T09:59:59Z' }, ['/remindAt in_past']],
    [{ remindAt: '2026-11-25T10:00:01Z' }, []],
    [{ remindMinutesBefore: 10 }, ['/remindMinutesBefore needs_deadline']],
    [{ dueAt: '2026-11-26T10:00:00Z', remindMinutesBefore: 0 }, []],
    [{ dueOn: '2026-11-26', remindMinutesBefore: 5, remindAt: '2026-11-25T12:00:00Z' }, ['/remindAt one_reminder']],
  ])('%j is refused for %j', (input, expected) => expect(codes(input, NOW)).toEqual(expected));

  it('that the task has already is enough for a reminder, unless the change takes it away', () => {
    expect(codes({ remindMinutesBefore: 5 }, NOW, '', { dueOn: '2026-11-30' })).toEqual([]);
    expect(codes({ remindMinutesBefore: 5, dueOn: null }, NOW, '', { dueOn: '2026-11-30' })).toHaveLength(1);
  });

  it('is one of the two: the new one takes the place of the other', () => {
    const day = { dueOn: '2026-11-26', dueAt: null };
    const time = { dueOn: null, dueAt: '2026-11-26T10:00:00Z' };
    expect(deadlineOf({ dueAt: time.dueAt }, day)).toEqual(time);
    expect(deadlineOf({ dueOn: day.dueOn }, time)).toEqual(day);
    expect(deadlineOf({}, time)).toEqual(time);
    expect(deadlineOf({ dueAt: null }, time)).toEqual({ dueOn: null, dueAt: null });
    expect(deadlineOf({ dueAt: null }, day)).toEqual(day);
  });
});

it('reads which reminder is wanted', () => {
  expect(reminderChoice({})).toBeUndefined();
  expect(reminderChoice({ remindAt: null })).toBe('none');
  expect(reminderChoice({ remindMinutesBefore: null })).toBe('none');
  expect(reminderChoice({ remindMinutesBefore: 0 })).toEqual({ minutesBefore: 0 });
  expect(reminderChoice({ remindAt: '2026-11-26T10:00:00Z' })).toEqual({ at: '2026-11-26T10:00:00Z' });
});
