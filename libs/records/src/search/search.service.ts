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
    const asked = this.types
      .all()
      .filter(
        ({ type, permissions }) =>
          (!only || only.includes(type)) && this.policy.scope(actor, permissions.read) !== 'none',
      );
    // All at once: the one who types waits for the slowest, not for the sum.
    const found = await Promise.all(asked.map((type) => type.search?.(actor, query, limit) ?? []));
    return found
      .flat()
      .sort((a, b) => b.rank - a.rank || a.title.localeCompare(b.title))
      .slice(0, limit);
  }
}

/** The forms of what was typed that the searches of the types need. */
export function toQuery(text: string): SearchQuery {
  const plain = cut(text.replaceAll('\0', '').toWellFormed().trim(), searchBounds.text);
  return { text: plain, folded: fold(plain), digits: plain.replace(/\D/gu, '') };
}
