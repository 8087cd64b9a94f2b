import { Injectable } from '@nestjs/common';
import { AccessPolicy, Organization } from '@atrium/identity';
import {
  type Actor,
  AppError,
  type BulkResultsDto,
  eachRow,
  type ExternalIdDto,
  InvalidError,
  UnitOfWork,
  validationPipe,
} from '@atrium/platform';
import { CreateCustomerDto, UpdateCustomerDto } from '../customers/customer.dto';
import { CustomersService } from '../customers/customers.service';
import { newCustomer } from '../customers/customer-values';
import { Ownership } from '../customers/ownership';
import { WRITE } from '../permissions';
import { ExternalCustomers } from './external-customers';
import { BulkKeyDto } from './bulk.dto';

type Row = Record<string, unknown>;

const pipe = validationPipe();

const validated = <T>(metatype: new () => T, value: Row): Promise<T> =>
  pipe.transform(value, { type: 'body', metatype }) as Promise<T>;

/** Up to a thousand customers a call, an outcome per row. */
@Injectable()
export class BulkService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly customers: CustomersService,
    private readonly external: ExternalCustomers,
    private readonly ownership: Ownership,
    private readonly organization: Organization,
  ) {}

  /** Rows that are all plain and good are inserted by one statement; otherwise each row stands for itself. */
  async write(actor: Actor, rows: readonly Row[]): Promise<BulkResultsDto> {
    this.policy.require(actor, WRITE);
    return this.unitOfWork.run(actor, async () => {
      const ids = await this.insertAll(actor, rows);
      if (!ids) return eachRow(this.unitOfWork, actor, rows, (row) => this.one(actor, row));
      return { items: ids.map((id, index) => ({ index, outcome: 'created', id, problem: null })), complete: true };
    });
  }

  /** Ids of the new customers, or null when some row needs a look of its own. */
  private async insertAll(actor: Actor, rows: readonly Row[]): Promise<string[] | null> {
    if (rows.some((row) => NOT_PLAIN.some((field) => row[field] !== undefined))) return null;
    try {
      return await this.unitOfWork.attempt(async () => {
        const { country } = await this.organization.get();
        const inputs: CreateCustomerDto[] = [];
        for (const row of rows) inputs.push(await validated(CreateCustomerDto, row));
        const owners = await this.ownership.resolveMany(inputs.flatMap(({ ownerId }) => ownerId ?? []));
        const own = await this.ownership.resolve(actor, undefined);
        const nobody = { ownerId: null, teamId: null };
        const customers = inputs.map((input) => {
          const owner =
            input.ownerId === undefined ? own : (input.ownerId && owners.get(input.ownerId.toLowerCase())) || nobody;
          this.ownership.requireReach(actor, owner, '/ownerId');
          return newCustomer(input, owner, country);
        });
        return this.customers.insert(actor, customers);
      });
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  }

  private async one(actor: Actor, row: Row): Promise<{ id: string; outcome: 'created' | 'updated' }> {
    const { id, version, externalId, ...rest } = row;
    const key = await validated(BulkKeyDto, definedOf({ id, version, externalId }));
    if (key.id && key.externalId)
      throw new InvalidError([
        {
          pointer: '/externalId',
          code: 'not_with_id',
          detail: 'Name the customer by its id or by its external id, not by both.',
        },
      ]);
    if (key.id) return this.update(actor, key.id, key.version, await validated(UpdateCustomerDto, rest));
    const input = await validated(CreateCustomerDto, rest);
    if (key.externalId) return this.upsert(actor, key.externalId, input);
    return { id: await this.customers.create(actor, input), outcome: 'created' };
  }

  private async update(
    actor: Actor,
    id: string,
    version: number | undefined,
    input: UpdateCustomerDto,
  ): Promise<{ id: string; outcome: 'updated' }> {
    if (version === undefined) await this.customers.overwrite(actor, id, input);
    else await this.customers.update(actor, id, version, input);
    return { id, outcome: 'updated' };
  }

  private async upsert(
    actor: Actor,
    externalId: ExternalIdDto,
    input: CreateCustomerDto,
  ): Promise<{ id: string; outcome: 'created' | 'updated' }> {
    const { id, created } = await this.external.upsert(actor, externalId, input);
    return { id, outcome: created ? 'created' : 'updated' };
  }
}

/** Rows with one of these are not a simple insert. */
const NOT_PLAIN = ['id', 'version', 'externalId', 'contactPerson', 'employment', 'parentId'];

const definedOf = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
