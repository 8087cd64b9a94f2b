import { waitSeconds } from './throttle-rule';

const now = new Date('2026-11-22T10:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

describe('waiting after failures', () => {
  it('does not wait while attempts are left', () => {
    expect(waitSeconds([], 3, 15, now)).toBe(0);
    expect(waitSeconds([minutesAgo(1), minutesAgo(2)], 3, 15, now)).toBe(0);
  });

  it('waits until the oldest failure that counts has left the window', () => {
    expect(waitSeconds([minutesAgo(1), minutesAgo(2), minutesAgo(10)], 3, 15, now)).toBe(300);
    expect(waitSeconds([minutesAgo(1), minutesAgo(2), minutesAgo(10), minutesAgo(14)], 3, 15, now)).toBe(300);
  });

  it('always asks for at least a second', () => {
    expect(waitSeconds([minutesAgo(15)], 1, 15, now)).toBe(1);
  });
});
