import { groupByDay } from '#web/features/timeline/group.ts';

it('groups by the days of the reader, not of the server', () => {
  const entries = [
    { id: 3, at: '2026-11-25T22:30:00Z' },
    { id: 2, at: '2026-11-25T10:00:00Z' },
    { id: 1, at: '2026-11-24T21:00:00Z' },
  ];
  const days = (zone: string) => groupByDay(entries, zone).map(({ day, entries: of }) => [day, of.map(({ id }) => id)]);
  expect(days('Europe/Chisinau')).toEqual([
    ['2026-11-26', [3]],
    ['2026-11-25', [2]],
    ['2026-11-24', [1]],
  ]);
  expect(days('UTC')).toEqual([
    ['2026-11-25', [3, 2]],
    ['2026-11-24', [1]],
  ]);
});
