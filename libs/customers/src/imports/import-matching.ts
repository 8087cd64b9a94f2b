import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type ImportContext, type ImportKey, type ImportRow, textValue, textValues } from '@atrium/records';
import { SqlParams, UnitOfWork } from '@atrium/platform';
import { storedPhone } from '../contacts/phone';
import { columnsOf } from '../customers/customer-card';
import { READ } from '../permissions';
import { givenName, kindOf } from './import-values';

/** How each key finds customers: SQL over (row, value) pairs `q` and the visible customers `s`. */
const JOINS: Record<string, string> = {
  name: `join customer_search s on s.name = customer_fold(q.value)`,
  personName: `join customer_search s on s.name = customer_fold(q.value)`,
  email: `join contact_point p on p.kind = 'email' and p.normalized = lower(q.value) join customer_search s on s.id = p.customer_id`,
  phone: `join contact_point p on p.kind = 'phone' and reverse(p.digits) = reverse(q.value) join customer_search s on s.id = p.customer_id`,
  taxNumber: `join customer c on tax_number_key(c.tax_number) = tax_number_key(q.value) and c.tax_number is not null
    join customer_search s on s.id = c.id`,
};

/**
 * Names are not enough to call two people the same: where the row and the record both have mail addresses, one must be common.
 */
const NO_OTHER_MAIL = `(q.emails is null or k.kind = 'company'
  or not exists (select 1 from contact_point m where m.customer_id = s.id and m.kind = 'email')
  or exists (select 1 from contact_point m where m.customer_id = s.id and m.kind = 'email' and m.normalized = any(q.emails)))`;

/** Recognises rows of a file by one of the keys, in one query for all of them. */
@Injectable()
export class ImportMatching {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {}

  async match(ctx: ImportContext, key: ImportKey, rows: readonly ImportRow[]): Promise<Map<number, string[]>> {
    const join = JOINS[key.key];
    if (!join) throw new Error(`Customers are not known by "${key.key}".`);
    const asked = rows.flatMap((row) =>
      valuesOf(ctx, key, row).map((value) => ({ n: row.number, value, kind: kindOf(ctx, row), emails: emailsOf(row) })),
    );
    const params = new SqlParams();
    const byName = key.key === 'name' || key.key === 'personName';
    const found = await this.unitOfWork.query<{ n: number; ids: string[] }>(
      `select q.n, array_agg(distinct s.id) as ids
       from jsonb_to_recordset(${params.add(JSON.stringify(asked))}::jsonb) as q(n int, value text, kind text, emails text[])
       ${join} join customer k on k.id = s.id
       where not s.deleted and ${params.condition(this.policy.where(ctx.actor, READ, columnsOf('s')))}
         ${byName ? `and k.kind = q.kind and ${NO_OTHER_MAIL}` : ''}
       group by q.n`,
      params.values,
    );
    return new Map(found.map(({ n, ids }) => [n, ids]));
  }
}

function valuesOf(ctx: ImportContext, key: ImportKey, row: ImportRow): string[] {
  const country = textValue(row, 'country') ?? ctx.country;
  switch (key.key) {
    case 'name':
    case 'personName':
      return [givenName(ctx, row)].filter(Boolean);
    case 'phone':
      return textValues(row, 'phone')
        .map((value) => storedPhone(value, country).digits)
        .filter((digits) => digits.length >= 6);
    case 'email':
      return textValues(row, 'email');
    default:
      return [textValue(row, key.fields[0] ?? '')].filter((value): value is string => Boolean(value));
  }
}

function emailsOf(row: ImportRow): string[] | null {
  const emails = textValues(row, 'email').map((email) => email.toLowerCase());
  return emails.length ? emails : null;
}
