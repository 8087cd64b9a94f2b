import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import type { Actor } from '@atrium/platform';
import { cut } from '../registry/cut';
import { fold } from '../registry/fold';
import type { SearchHit, SearchQuery } from '../registry/record-type';
import { RecordTypes } from '../registry/record-types';

export const searchBounds = { text: 200, limit: 50 };

/** One box for everything: asks each type that the actor may read and ranks what they find. */
@Injectable()
export class SearchService {
  constructor(
    private readonly types: RecordTypes,
    private readonly policy: AccessPolicy,
  ) {}

  /** `only` narrows it to some types (a picker of customers); null asks all. */
  async search(actor: Actor, text: string, limit: number, only: readonly string[] | null = null): Promise<SearchHit[]> {
    const query = toQuery(text);
    if (query.text === '') return [];
    const hits: SearchHit[] = [];
    for (const type of this.types.all()) {
      if (only && !only.includes(type.type)) continue;
      if (!type.search || this.policy.scope(actor, type.permissions.read) === 'none') continue;
      hits.push(...(await type.search(actor, query, limit)));
    }
    return hits.sort((a, b) => b.rank - a.rank || a.title.localeCompare(b.title)).slice(0, limit);
  }
}

/** The forms of what was typed that the searches of the types need. */
export function toQuery(text: string): SearchQuery {
  const plain = cut(text.replaceAll('\0', '').toWellFormed().trim(), searchBounds.text);
  return { text: plain, folded: fold(plain), digits: plain.replace(/\D/gu, '') };
}
