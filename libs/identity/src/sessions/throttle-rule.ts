/**
 * How long to wait before another attempt, given the latest failures, newest first. Zero when there is still one to spare;
 * otherwise until the oldest of those that count has left the window.
 */
export function waitSeconds(failures: readonly Date[], allowed: number, windowMinutes: number, now: Date): number {
  const deciding = failures[allowed - 1];
  if (!deciding) return 0;
  return Math.max(1, Math.ceil((deciding.getTime() + windowMinutes * 60_000 - now.getTime()) / 1000));
}
