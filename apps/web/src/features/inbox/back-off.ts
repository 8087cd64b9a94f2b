/** How long to wait before connecting again: longer each time, never all at once, at most half a minute. */
export function waitBefore(attempt: number, chance: () => number = Math.random): number {
  const most = Math.min(30_000, 1000 * 2 ** attempt);
  return Math.round(most / 2 + (most / 2) * chance());
}
