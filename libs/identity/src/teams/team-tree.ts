/** The tree as it stands: each team's parent. */
export type Parents = ReadonlyMap<string, string | null>;

/** Whether hanging `team` under `parent` would put it below itself. */
export function makesCircle(parents: Parents, team: string, parent: string | null): boolean {
  const seen = new Set<string>();
  for (let at = parent; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === team) return true;
    seen.add(at);
  }
  return false;
}

/** How many teams stand above this one. */
export function depthOf(parents: Parents, team: string | null): number {
  let depth = 0;
  for (let at = team; at !== null && depth < 1_000; at = parents.get(at) ?? null) depth += 1;
  return depth;
}
