import { Injectable } from '@nestjs/common';
import { type Actor, SqlParams, UnitOfWork } from '@atrium/platform';
import { AccessPolicy } from '@atrium/identity';
import type { SearchHit, SearchQuery } from '@atrium/records';
import { foldedContains, foldedPattern } from '../shared/folded-like';

interface Hit {
  id: string;
  title: string;
  subtitle: string | null;
  rank: number;
  bySku: boolean;
}

/** Finds products by name and article number. */
@Injectable()
export class ProductSearch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {}

  async search(actor: Actor, query: SearchQuery, limit: number): Promise<SearchHit[]> {
    const text = query.text.trim();
    if (!query.folded || this.policy.scope(actor, 'products.read') === 'none') return [];
    const params = new SqlParams();
    const typed = params.add(text);
    const matches = params.condition(foldedContains(['p.name', 'p.sku'], text));
    const hits = await this.unitOfWork.query<Hit>(
      `with q as materialized (select search_fold(${typed}) as name, ${foldedPattern(typed)} as pattern)
       select p.id, p.name as title, concat_ws(' · ', p.sku, p.category) as subtitle,
         search_fold(p.name) not like '%' || q.pattern || '%' as "bySku",
         case when q.name in (search_fold(p.name), search_fold(p.sku)) then 1 when search_fold(p.name) like q.pattern || '%' then 0.8
           when search_fold(p.name) like '% ' || q.pattern || '%' then 0.6 else 0.4 end::float8 as rank
       from product p cross join q where p.deleted_at is null and ${matches}
       order by rank desc, p.name, p.id limit ${params.add(limit)}::int`,
      params.values,
    );
    return hits.map(({ bySku, ...hit }) => ({
      type: 'product',
      ...hit,
      reason: bySku ? { field: 'sku', value: hit.subtitle ?? '' } : null,
    }));
  }
}
