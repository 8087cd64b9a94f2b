import { fold, foldCompact } from '../../registry/fold';
import type { RecordName } from '../../registry/record-type';
import { similarity } from './similarity';

/** How surely a text of the file names a record. */
export interface NameMatch {
  /** `exact` and `folded` are taken as they are; `near` must be confirmed; `ambiguous` fits several records; `none` nothing. */
  kind: 'exact' | 'folded' | 'near' | 'ambiguous' | 'none';
  /** Best first, at most five. */
  candidates: { id: string; title: string; score: number }[];
}

const nearEnough = 0.55;

/** Finds records by names as people write them: the same text, the same but for case, accents, spaces and marks, or the nearest. */
export class NameIndex {
  private readonly exact = new Map<string, Set<string>>();
  private readonly folded = new Map<string, Set<string>>();
  private readonly compact = new Map<string, Set<string>>();
  private readonly titles = new Map<string, string>();
  private readonly names: { id: string; name: string }[] = [];

  constructor(records: readonly RecordName[] = []) {
    for (const record of records) this.add(record);
  }

  add(record: RecordName): void {
    this.titles.set(record.id, record.title);
    for (const name of [record.title, ...(record.aliases ?? [])]) {
      if (!name) continue;
      this.names.push({ id: record.id, name });
      put(this.exact, name.trim(), record.id);
      put(this.folded, fold(name), record.id);
      put(this.compact, foldCompact(name), record.id);
    }
  }

  get size(): number {
    return this.titles.size;
  }

  /** The best match; nearness is only computed when `near` is asked for. */
  match(text: string, near = true): NameMatch {
    const exact = this.exact.get(text.trim());
    if (exact) return this.found('exact', exact);
    const folded = this.folded.get(fold(text)) ?? this.compact.get(foldCompact(text) || '\0');
    if (folded) return this.found('folded', folded);
    const candidates = near ? this.nearest(text) : [];
    return { kind: candidates.length > 0 ? 'near' : 'none', candidates };
  }

  private found(kind: 'exact' | 'folded', ids: Set<string>): NameMatch {
    const candidates = [...ids].slice(0, 5).map((id) => ({ id, title: this.titles.get(id) ?? '', score: 1 }));
    return { kind: ids.size > 1 ? 'ambiguous' : kind, candidates };
  }

  private nearest(text: string): NameMatch['candidates'] {
    const best = new Map<string, number>();
    for (const { id, name } of this.names) {
      const score = similarity(text, name);
      if (score >= nearEnough && score > (best.get(id) ?? 0)) best.set(id, score);
    }
    return [...best]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 5)
      .map(([id, score]) => ({ id, title: this.titles.get(id) ?? '', score: Math.round(score * 100) / 100 }));
  }
}

function put(map: Map<string, Set<string>>, key: string, id: string): void {
  if (key === '') return;
  const ids = map.get(key);
  if (ids) ids.add(id);
  else map.set(key, new Set([id]));
}
