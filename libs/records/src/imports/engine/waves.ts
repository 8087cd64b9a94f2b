/** Cuts rows into waves in which no record occurs twice, so that a later row finds what an earlier one has written. */
export function inWaves<Row extends { identities: readonly string[] }>(rows: readonly Row[]): Row[][] {
  const last = new Map<string, number>();
  const waves: Row[][] = [];
  for (const row of rows) {
    const wave = Math.max(-1, ...row.identities.map((identity) => last.get(identity) ?? -1)) + 1;
    for (const identity of row.identities) last.set(identity, wave);
    (waves[wave] ??= []).push(row);
  }
  return waves;
}
