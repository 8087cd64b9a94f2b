import { Injectable } from '@nestjs/common';
import { AccessPolicy, Organization } from '@atrium/identity';
import {
  type Actor,
  ConflictError,
  InvalidError,
  ListEngine,
  type ListQuery,
  NotFoundError,
  parseListQuery,
  PreconditionFailedError,
  type SqlCondition,
  UnitOfWork,
} from '@atrium/platform';
import { contactProblems, storedContacts } from '../contacts/contact-value';
import { DELETE, READ, WRITE } from '../permissions';
import { type NewTie, Relationships } from '../relationships/relationships.service';
import { CustomerSearch } from '../search/customer-search';
import { columnsOf, CustomerCards, type ReadCard } from './customer-card';
import type { CreateCustomerDto, UpdateCustomerDto } from './customer.dto';
import { CustomerEntity } from './customer.entity';
import { chooseList } from './choose-list';
import { CustomerLocks, type LockedCustomer } from './customer-locks';
import { type NewCustomer, newCustomer, patchOf, storedAddresses } from './customer-values';
import { CustomerWriter } from './customer-writer';
import { Ownership } from './ownership';

/** The rules of customers; one transaction a command. */
@Injectable()
export class CustomersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly lists: ListEngine,
    private readonly cards: CustomerCards,
    private readonly locks: CustomerLocks,
    private readonly writer: CustomerWriter,
    private readonly ownership: Ownership,
    private readonly relationships: Relationships,
    private readonly finder: CustomerSearch,
    private readonly organization: Organization,
  ) {}

  /** A page of the list as JSON text. `filter[q]` searches, `filter[deleted]=true` shows the bin. */
  async list(actor: Actor, raw: Record<string, unknown>): Promise<string> {
    this.policy.require(actor, READ);
    const { definition, text, rest, owner, team } = chooseList(raw);
    const query: ListQuery = parseListQuery(rest, definition, actor);
    if (text !== null) {
      query.filters.push(await this.finder.condition(text));
      query.prepared = false;
    }
    const employer = this.policy.where(actor, READ, columnsOf('e'));
    return this.lists.page(definition, query, this.policy.where(actor, READ, { owner, team }), { employer });
  }

  /**
   * The customers that the list would show, as `select id …`: for modules above that do something with all of them. The same filters,
   * the same reach; `bin` for those of them that lie in the bin.
   */
  async selection(actor: Actor, filters: Record<string, unknown>, { bin = false } = {}): Promise<SqlCondition> {
    this.policy.require(actor, READ);
    const { definition, text, rest, owner, team } = chooseList({ ...filters, 'filter[deleted]': String(bin) });
    const { filters: conditions } = parseListQuery(rest, definition, actor);
    if (text !== null) conditions.push(await this.finder.condition(text));
    conditions.push(this.policy.where(actor, READ, { owner, team }));
    const where = [...(definition.where ?? []), ...conditions.map(({ sql }) => `(${sql})`)].join(' and ');
    return {
      sql: `select ${definition.id} as id from ${definition.from} where ${where}`,
      params: conditions.flatMap(({ params }) => [...params]),
    };
  }

  /** The card as JSON text. */
  async read(actor: Actor, id: string): Promise<ReadCard<string>> {
    const card = await this.cards.readText(actor, id);
    if (!card) throw new NotFoundError('Customer');
    return card;
  }

  /** Creates a customer; a company may bring its first person, its parent, a person their employer. Answers the new id. */
  async create(actor: Actor, input: CreateCustomerDto): Promise<string> {
    this.policy.require(actor, WRITE);
    return this.unitOfWork.run(actor, async () => {
      const rows = await this.rowsOf(actor, input);
      const [id = '', personId] = await this.writer.insert(actor, rows);
      await this.relationships.insert(actor, await this.tiesOf(actor, input, id, personId));
      return id;
    });
  }

  /** Inserts rows that have already been checked; for bulk and imports. Call it inside a unit of work. */
  insert(actor: Actor, rows: readonly NewCustomer[]): Promise<string[]> {
    return this.writer.insert(actor, rows);
  }

  async update(actor: Actor, id: string, version: number, input: UpdateCustomerDto): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      const stored = await this.locks.take(actor, id, WRITE);
      await this.requireVersion(actor, stored, version);
      await this.apply(actor, stored, input);
    });
  }

  /** Changes a customer whatever its version is: for the latest word of another system. */
  async overwrite(actor: Actor, id: string, input: UpdateCustomerDto): Promise<void> {
    await this.unitOfWork.run(actor, async () => this.apply(actor, await this.locks.take(actor, id, WRITE), input));
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      const stored = await this.locks.take(actor, id, DELETE);
      await this.requireVersion(actor, stored, version);
      await this.unitOfWork.manager.update(
        CustomerEntity,
        { id },
        { deletedAt: () => 'now()', deletedBy: actor.userId, updatedBy: actor.userId },
      );
    });
  }

  async restore(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      const stored = await this.locks.take(actor, id, DELETE, { bin: true });
      if (!stored.deletedAt) throw new ConflictError('not_in_bin', 'This customer does not lie in the bin.');
      await this.unitOfWork.manager.update(
        CustomerEntity,
        { id },
        { deletedAt: null, deletedBy: null, updatedBy: actor.userId },
      );
    });
  }

  /** Everything a create checks, without writing: the rows to insert, the contact person second. */
  async rowsOf(actor: Actor, input: CreateCustomerDto): Promise<NewCustomer[]> {
    const [owner, { country }] = [await this.ownership.resolve(actor, input.ownerId), await this.organization.get()];
    const rows = [newCustomer(input, owner, country)];
    if (input.contactPerson) {
      const { position: _position, ...person } = input.contactPerson;
      rows.push(newCustomer({ kind: 'person', ...person, country: input.country }, owner, country, '/contactPerson'));
    }
    return rows;
  }

  private async tiesOf(
    actor: Actor,
    input: CreateCustomerDto,
    id: string,
    personId: string | undefined,
  ): Promise<NewTie[]> {
    const ties: NewTie[] = [];
    if (personId)
      ties.push({ type: 'employment', fromId: personId, toId: id, position: input.contactPerson?.position });
    if (input.parentId) {
      await this.requireCompany(actor, id, input.parentId, '/parentId');
      ties.push({ type: 'subsidiary', fromId: id, toId: input.parentId });
    }
    if (input.employment) {
      await this.requireCompany(actor, id, input.employment.companyId, '/employment/companyId');
      ties.push({
        type: 'employment',
        fromId: id,
        toId: input.employment.companyId,
        position: input.employment.position,
      });
    }
    return ties;
  }

  private async requireCompany(actor: Actor, id: string, companyId: string, pointer: string): Promise<void> {
    const found = await this.locks.takeVisible(actor, [companyId]);
    const company = found.get(companyId.toLowerCase());
    if (company?.kind !== 'company' || company.deletedAt || company.id === id)
      throw new InvalidError([{ pointer, code: 'unknown_reference', detail: 'There is no such company.' }]);
  }

  private async requireVersion(actor: Actor, stored: LockedCustomer, version: number): Promise<void> {
    if (stored.version === version) return;
    throw new PreconditionFailedError((await this.cards.readObject(actor, stored.id))?.card);
  }

  private async apply(actor: Actor, stored: LockedCustomer, input: UpdateCustomerDto): Promise<void> {
    const { id } = stored;
    const patch = patchOf(input, stored);
    if (input.ownerId !== undefined && input.ownerId !== stored.ownerId)
      Object.assign(patch, await this.ownership.resolve(actor, input.ownerId));
    await this.unitOfWork.manager.update(CustomerEntity, { id }, { ...patch, updatedBy: actor.userId });
    if (input.contactPoints) {
      const problems = contactProblems(input.contactPoints, '/contactPoints');
      if (problems.length) throw new InvalidError(problems);
      const country = patch.country ?? stored.country ?? (await this.organization.get()).country;
      await this.writer.replaceContactPoints(actor, id, storedContacts(input.contactPoints, country));
    }
    if (input.addresses) await this.writer.replaceAddresses(actor, id, storedAddresses(input.addresses));
  }
}
