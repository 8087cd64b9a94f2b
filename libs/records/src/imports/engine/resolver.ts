import { fold, foldCompact } from '../../registry/fold';
import { NameIndex, type NameMatch } from '../guessing/name-index';
import type { Answer, MappingEntry } from '../import-record';
import type { ImportContext, ImportField, ImportProblem, WhenUnknown } from '../import-target';

/** What a text of the file turned out to be. */
export type Resolution =
  | { kind: 'id'; id: string }
  | { kind: 'choice'; value: string }
  /** A record that another row of the file makes. */
  | { kind: 'sameFile'; folded: string }
  /** A record that the run makes before the rows. */
  | { kind: 'create' }
  | { kind: 'empty' }
  | { kind: 'refuse'; problem: Omit<ImportProblem, 'column' | 'field' | 'value'> };

/** What is known about one reference or choice field while resolving. */
export interface FieldKnowledge {
  field: ImportField;
  entry: MappingEntry;
  /** Null for lists too big to hold: texts are looked up in chunks through `prefetch`. */
  names: NameIndex | null;
  /** Answers by folded text: of this import, then the user's own of earlier ones. */
  answers: ReadonlyMap<string, Answer>;
  whenUnknown: WhenUnknown;
  /** Folded titles of the rows of the file, for `sameFile`. */
  fileNames: ReadonlySet<string> | null;
  /** Looks up texts of a chunk: by external id, or in a big list. */
  lookUp: ((texts: string[]) => Promise<(text: string) => string[]>) | null;
}

/** Resolves the references and choices of rows; remembers what it has resolved. */
export class ValueResolver {
  private readonly cache = new Map<string, Map<string, Resolution>>();

  constructor(
    readonly ctx: ImportContext,
    private readonly knowledge: ReadonlyMap<string, FieldKnowledge>,
  ) {}

  /** Looks up what the rows of a chunk name and memory does not hold. */
  async prefetch(texts: ReadonlyMap<string, Set<string>>): Promise<void> {
    for (const [key, wanted] of texts) {
      const known = this.knowledge.get(key);
      if (!known?.lookUp) continue;
      const cache = this.cacheOf(key);
      const missing = [...wanted].filter((text) => !cache.has(text) && !settled(known, text));
      if (missing.length === 0) continue;
      const idsOf = await known.lookUp(missing);
      for (const text of missing) cache.set(text, this.byIds(known, text, idsOf(text)));
      trim(cache);
    }
  }

  resolve(key: string, text: string): Resolution {
    const known = this.knowledge.get(key);
    if (!known) return { kind: 'empty' };
    const cache = this.cacheOf(key);
    const cached = cache.get(text);
    if (cached) return cached;
    const resolution = this.decide(known, text);
    cache.set(text, resolution);
    trim(cache);
    return resolution;
  }

  /** How a text matches the names, for the person who maps values. */
  match(key: string, text: string): NameMatch {
    return this.knowledge.get(key)?.names?.match(text) ?? { kind: 'none', candidates: [] };
  }

  knows(key: string): FieldKnowledge | undefined {
    return this.knowledge.get(key);
  }

  private decide(known: FieldKnowledge, text: string): Resolution {
    const answer = known.answers.get(fold(text));
    if (answer && settled(known, text)) return byAnswer(answer);
    if (known.field.type === 'choice') return resolveChoice(known, text);
    const match = known.entry.by === 'externalId' ? undefined : known.names?.match(text, false);
    if (match?.kind === 'exact' || match?.kind === 'folded') return { kind: 'id', id: match.candidates[0]!.id };
    if (match?.kind === 'ambiguous') return ambiguous(known.field);
    return answer ? byAnswer(answer) : this.unknown(known, text);
  }

  private byIds(known: FieldKnowledge, text: string, ids: string[]): Resolution {
    if (ids.length === 1) return { kind: 'id', id: ids[0]! };
    if (ids.length > 1) return ambiguous(known.field);
    return known.answers.has(fold(text)) ? { kind: 'create' } : this.unknown(known, text);
  }

  private unknown(known: FieldKnowledge, text: string): Resolution {
    if (known.fileNames?.has(foldCompact(text))) return { kind: 'sameFile', folded: foldCompact(text) };
    if (known.whenUnknown === 'create') return { kind: 'create' };
    if (known.whenUnknown === 'empty') return { kind: 'empty' };
    const nearest = known.names?.match(text).candidates[0];
    return {
      kind: 'refuse',
      problem: {
        code: 'unknown_reference',
        detail: nearest
          ? `Unknown ${known.field.reference ?? known.field.key}. Did you mean "${nearest.title}"?`
          : `Unknown ${known.field.reference ?? known.field.key}.`,
        params: { reference: known.field.reference ?? null, suggestion: nearest?.title ?? null },
      },
    };
  }

  private cacheOf(key: string): Map<string, Resolution> {
    const cache = this.cache.get(key) ?? new Map<string, Resolution>();
    this.cache.set(key, cache);
    return cache;
  }
}

/** "Create new" is only good until it has been created: a remembered one must not make a twin in the next import. */
function settled(known: FieldKnowledge, text: string): boolean {
  const action = known.answers.get(fold(text))?.action;
  return action !== undefined && action !== 'create';
}

/** Keeps a cache from growing with a file of a million different names. */
function trim(cache: Map<string, Resolution>): void {
  if (cache.size > 50_000) for (const key of [...cache.keys()].slice(0, 25_000)) cache.delete(key);
}

const ambiguous = (field: ImportField): Resolution => ({
  kind: 'refuse',
  problem: {
    code: 'ambiguous_reference',
    detail: `Several records have this name: choose which.`,
    params: { reference: field.reference ?? null },
  },
});

function byAnswer(answer: Answer): Resolution {
  switch (answer.action) {
    case 'record':
      return answer.id ? { kind: 'id', id: answer.id } : { kind: 'empty' };
    case 'choice':
      return answer.choice === undefined ? { kind: 'empty' } : { kind: 'choice', value: answer.choice };
    case 'create':
      return { kind: 'create' };
    case 'empty':
      return { kind: 'empty' };
    default:
      return { kind: 'refuse', problem: { code: 'refused_value', detail: 'Rows with this value are to be refused.' } };
  }
}

function resolveChoice(known: FieldKnowledge, text: string): Resolution {
  const value = matchChoice(known.field, text);
  if (value !== null) return { kind: 'choice', value };
  if (known.whenUnknown === 'empty') return { kind: 'empty' };
  const choices = (known.field.choices ?? []).map((choice) => choice.value).join(', ');
  return {
    kind: 'refuse',
    problem: { code: 'unknown_choice', detail: `This must be one of ${choices}.`, params: { choices } },
  };
}

/** The choice that a text spells, or null. */
export function matchChoice(field: ImportField, text: string): string | null {
  const plain = foldCompact(text);
  for (const choice of field.choices ?? [])
    if ([choice.value, ...(choice.synonyms ?? [])].some((name) => foldCompact(name) === plain)) return choice.value;
  return null;
}

/** Choices as names, so that the nearest one can be offered. */
export function choiceNames(field: ImportField): NameIndex {
  return new NameIndex(
    (field.choices ?? []).map((choice) => ({ id: choice.value, title: choice.value, aliases: choice.synonyms })),
  );
}
