/** How far a permission reaches: nothing, one's own records, those of one's team and the teams below it, or everything. */
export type Scope = 'none' | 'own' | 'team' | 'all';

/** Where a write came from; kept with every change. */
export type Source = 'web' | 'api' | 'import' | 'job' | 'cli' | 'system' | 'restore';

/** Who acts. The first argument of every service method, so that HTTP, job and command line obey the same rights. */
export interface Actor {
  readonly type: 'user' | 'apiKey' | 'system';
  /** The user, or the user to whom an API key belongs; null for the system itself. */
  readonly userId: string | null;
  readonly teamId: string | null;
  /** The user's team and every team below it. */
  readonly teamIds: readonly string[];
  readonly permissions: ReadonlyMap<string, Scope>;
  readonly source: Source;
  readonly sessionId?: string;
  readonly apiKeyId?: string;
  /** The import or bulk action that a write belongs to; what undo will need. */
  readonly batchId?: string;
  readonly locale: string;
  readonly timeZone: string;
}

/** Answers `all` whatever is asked: the system may do everything, and says in each change that it was the system. */
class EveryPermission extends Map<string, Scope> {
  override get(): Scope {
    return 'all';
  }
  override has(): boolean {
    return true;
  }
}

/** The explicit actor of jobs, migrations and the command line. There is no other way around rights. */
export function systemActor(source: Source = 'system', over: Partial<Actor> = {}): Actor {
  return {
    type: 'system',
    userId: null,
    teamId: null,
    teamIds: [],
    permissions: new EveryPermission(),
    source,
    locale: 'en',
    timeZone: 'UTC',
    ...over,
  };
}
