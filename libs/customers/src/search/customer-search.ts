import { Injectable } from '@nestjs/common';
import { AccessPolicy, Organization } from '@atrium/identity';
import type { SearchHit, SearchQuery } from '@atrium/records';
import { type Actor, type SqlCondition, SqlParams, UnitOfWork } from '@atrium/platform';
import { columnsOf } from '../customers/customer-card';
import { READ } from '../permissions';
import { digitsOf, looksLikePhone, phoneTails } from '../contacts/phone';
import { knownCondition, searchCondition, textCondition } from './search-conditions';
import { searchStatement } from './search-statement';

/** A trigram index knows nothing shorter. */
const SHORTEST_INDEXED = 3;
/** From so many digits on it is a phone that somebody types, not a part of one. */
const WHOLE_PHONE = 9;

interface Hit {
  id: string;
  title: string;
  subtitle: string | null;
  rank: number;
  reason: { field: string; value: string } | null;
}

/** Finds customers for the search box: by parts of names in any case and without diacritics, e-mail, tax number, any spelling of a phone. */
@Injectable()
export class CustomerSearch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly organization: Organization,
  ) {}

  /** The condition of the list's `q` filter, on `s`. */
  async condition(text: string): Promise<SqlCondition> {
    return searchCondition(text, await this.country());
  }

  async search(actor: Actor, query: SearchQuery, limit: number): Promise<SearchHit[]> {
    const text = query.text.trim();
    const country = await this.country();
    const reach = this.policy.where(actor, READ, columnsOf('s'));
    const params = new SqlParams();
    const tails = looksLikePhone(text) ? phoneTails(text, country) : [];
    const sql = searchStatement({
      params,
      text,
      reach,
      known: knownCondition(text, country),
      tails,
      contains: textCondition(text),
      indexed: text.split(/\s+/).some((word) => [...word].length >= SHORTEST_INDEXED),
      enough: text.includes('@') || digitsOf(text).length >= WHOLE_PHONE,
      employer: this.policy.where(actor, READ, columnsOf('e')),
      limit,
    });
    const hits = await this.unitOfWork.query<Hit>(sql, params.values);
    return hits.map((hit) => ({ type: 'customer', ...hit }));
  }

  private async country(): Promise<string | null> {
    return (await this.organization.get()).country;
  }
}
