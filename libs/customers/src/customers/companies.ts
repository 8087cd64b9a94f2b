import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, UnitOfWork } from '@atrium/platform';
import { WRITE } from '../permissions';
import { CustomerNames } from './customer-names';
import type { CustomerRole } from './customer.entity';
import type { NewCustomer } from './customer-values';
import { CustomerWriter } from './customer-writer';
import { Ownership } from './ownership';

/** Companies by their names: found where the actor may see them, made where there are none. */
@Injectable()
export class Companies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly names: CustomerNames,
    private readonly ownership: Ownership,
    private readonly writer: CustomerWriter,
  ) {}

  /** Ids by the names as given. Of several companies with one name the oldest is taken. */
  async ensure(actor: Actor, names: readonly string[], ownerId: string | null = null): Promise<Map<string, string>> {
    const wanted = [...new Set(names)];
    if (!wanted.length) return new Map();
    return this.unitOfWork.run(actor, async () => {
      const ids = await this.find(actor, wanted);
      const missing = wanted.filter((name) => !ids.has(name));
      if (!missing.length) return ids;
      const made = await this.create(actor, missing, ownerId);
      return new Map([...ids, ...made]);
    });
  }

  /** Makes a company for each name, names that differ only by case or accents being one. */
  async create(actor: Actor, names: readonly string[], ownerId: string | null = null): Promise<Map<string, string>> {
    this.policy.require(actor, WRITE);
    return this.unitOfWork.run(actor, async () => {
      const owner = await this.ownership.resolve(actor, ownerId ?? undefined);
      const folded = await this.unitOfWork.query<{ name: string; folded: string }>(
        'select name, customer_fold(name) as folded from unnest($1::text[]) as q(name)',
        [[...new Set(names)]],
      );
      const first = new Map<string, string>();
      for (const { name, folded: key } of folded) if (!first.has(key)) first.set(key, name);
      const ids = await this.writer.insert(
        actor,
        [...first.values()].map((name): NewCustomer => ({ ...EMPTY, ...owner, name })),
      );
      const byKey = new Map([...first.keys()].map((key, index) => [key, ids[index] ?? '']));
      return new Map(folded.map(({ name, folded: key }) => [name, byKey.get(key) ?? '']));
    });
  }

  private async find(actor: Actor, names: readonly string[]): Promise<Map<string, string>> {
    const found = await this.names.find(actor, names, 'company');
    return new Map([...found].flatMap(([name, [first]]) => (first ? [[name, first.id] as const] : [])));
  }
}

const EMPTY: Omit<NewCustomer, 'name' | 'ownerId' | 'teamId'> = {
  kind: 'company',
  firstName: null,
  middleName: null,
  lastName: null,
  roles: ['customer'] satisfies CustomerRole[],
  taxNumber: null,
  industry: null,
  foundedYear: null,
  employeeCount: null,
  annualRevenue: null,
  annualRevenueCurrency: null,
  country: null,
  language: null,
  description: null,
  contactPoints: [],
  addresses: [],
};
