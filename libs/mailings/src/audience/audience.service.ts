import { Injectable } from '@nestjs/common';
import { Customers } from '@atrium/customers';
import { type Actor, InvalidError, AppError, SqlParams, UnitOfWork } from '@atrium/platform';
import type { PersonalField } from '../letters/personal-fields';
import { EXCLUSIONS, type Exclusion, judgedSql, type Selected } from './audience-sql';

/** Filters of the list of customers: `{ city: 'Iași', lastContactAt: { lte: '2026-01-01' } }`. */
export type AudienceFilters = Readonly<Record<string, unknown>>;

export interface Counted {
  recipients: number;
  total: number;
  exclusions: { reason: Exclusion; count: number }[];
}

export interface Person {
  id: string;
  name: string;
  address: string | null;
  reason: Exclusion | null;
}

const PAGE = 50;

/** Who gets a letter and who does not, with the rights of whoever asks. */
@Injectable()
export class Audience {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly customers: Customers,
  ) {}

  /** Throws InvalidError when the list of customers does not know these filters. */
  async select(actor: Actor, filters: AudienceFilters): Promise<Selected> {
    const raw = parameters(filters);
    try {
      return {
        present: await this.customers.selection(actor, raw),
        binned: await this.customers.selection(actor, raw, { bin: true }),
      };
    } catch (error) {
      if (!(error instanceof AppError) || error.status !== 400) throw error;
      throw new InvalidError([{ pointer: '/audience', code: 'bad_audience', detail: error.detail }]);
    }
  }

  async count(actor: Actor, filters: AudienceFilters): Promise<Counted> {
    const params = new SqlParams();
    const judged = judgedSql(await this.select(actor, filters), [], params);
    const rows = await this.unitOfWork.query<{ reason: Exclusion | null; n: number }>(
      `${judged} select reason, count(*)::int as n from judged group by reason`,
      params.values,
    );
    const of = (reason: Exclusion | null) => rows.find((row) => row.reason === reason)?.n ?? 0;
    return {
      recipients: of(null),
      total: rows.reduce((sum, { n }) => sum + n, 0),
      exclusions: EXCLUSIONS.map((reason) => ({ reason, count: of(reason) })).filter(({ count }) => count > 0),
    };
  }

  /** The people behind a number: recipients (`null`) or those left out for a reason. */
  async people(
    actor: Actor,
    filters: AudienceFilters,
    reason: Exclusion | null,
    after: string | null,
  ): Promise<{ items: Person[]; next: string | null }> {
    const params = new SqlParams();
    const judged = judgedSql(await this.select(actor, filters), [], params);
    const [why, from] = [params.add(reason), params.add(after)];
    const items = await this.unitOfWork.query<Person>(
      `${judged} select id, name, address, reason from judged where reason is not distinct from ${why}::text
       and (${from}::uuid is null or id > ${from}::uuid) order by id limit ${PAGE + 1}`,
      params.values,
    );
    const page = items.slice(0, PAGE);
    return { items: page, next: items.length > PAGE ? (page.at(-1)?.id ?? null) : null };
  }

  /** Writes the ledger of a mailing: everybody of the audience once, in one statement. Answers how many are to be written to. */
  async freeze(
    actor: Actor,
    mailing: { id: string; audience: AudienceFilters; domain: string },
    fields: readonly PersonalField[],
  ): Promise<number> {
    const params = new SqlParams();
    const judged = judgedSql(await this.select(actor, mailing.audience), fields, params);
    const [id, domain] = [params.add(mailing.id), params.add(mailing.domain)];
    const [row] = await this.unitOfWork.query<{ n: number }>(
      `${judged}, written as (
        insert into mailing_recipient (id, mailing_id, customer_id, address, address_normalized, name, personal, state, reason, message_id)
        select r, ${id}::uuid, j.id, btrim(j.address), j.key, j.name, case when j.reason is null then j.personal else '{}' end,
          case when j.reason is null then 'queued' else 'excluded' end, j.reason, case when j.reason is null then r || '@' || ${domain}::text end
        from (select judged.*, uuid_v7() as r from judged order by judged.id) j
        returning state
      ) select count(*) filter (where state = 'queued')::int as n from written`,
      params.values,
    );
    return row?.n ?? 0;
  }
}

/** `{ amount: { gte: 1 } }` as the parameters of a list: `filter[amount][gte]=1`. */
function parameters(filters: AudienceFilters): Record<string, string> {
  const raw: Record<string, string> = {};
  for (const [field, value] of Object.entries(filters)) {
    if (value === null || value === undefined) continue;
    if (typeof value === 'object' && !Array.isArray(value))
      for (const [operator, operand] of Object.entries(value)) raw[`filter[${field}][${operator}]`] = scalar(operand);
    else raw[`filter[${field}]`] = scalar(value);
  }
  return raw;
}

function scalar(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new InvalidError([{ pointer: '/audience', code: 'bad_audience', detail: 'A filter must be a plain value.' }]);
}
