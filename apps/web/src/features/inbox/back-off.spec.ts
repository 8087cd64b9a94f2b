import { waitBefore } from '#web/features/inbox/back-off.ts';

it('waits longer each time, but not for ever', () => {
  expect([0, 1, 2, 3, 10].map((attempt) => waitBefore(attempt, () => 1))).toEqual([1000, 2000, 4000, 8000, 30_000]);
  expect(waitBefore(3, () => 0)).toBe(4000);
});
