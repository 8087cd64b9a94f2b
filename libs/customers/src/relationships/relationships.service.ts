import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import {
  type Actor,
  ConflictError,
  ForbiddenError,
  InvalidError,
  NotFoundError,
  PreconditionFailedError,
  SqlParams,
  UnitOfWork,
  violatedConstraint,
} from '@atrium/platform';
import { columnsOf, RELATIONSHIP_SQL, RELATIONSHIPS_FROM } from '../customers/customer-card';
import type { CreateRelationshipDto, Relation, UpdateRelationshipDto } from '../customers/customer.dto';
import { CustomerLocks, type LockedCustomer } from '../customers/customer-locks';
import type { RelationshipDto } from '../customers/customer-view.dto';
import { READ, WRITE } from '../permissions';
import { RelationshipEntity, type RelationshipType } from './relationship.entity';

const MAX_SHOWN = 500;

/** A tie read from left to right: the person is employed by the company, the subsidiary belongs to the parent. */
export interface NewTie {
  type: RelationshipType;
  fromId: string;
  toId: string;
  position?: string | null;
  startedOn?: string | null;
  endedOn?: string | null;
}

/** Which side the other customer stands on, and what the two must be. */
const SIDES: Record<Relation, { type: RelationshipType; otherIsTo: boolean; kinds: [mine: string, other: string] }> = {
  employer: { type: 'employment', otherIsTo: true, kinds: ['person', 'company'] },
  employee: { type: 'employment', otherIsTo: false, kinds: ['company', 'person'] },
  parent: { type: 'subsidiary', otherIsTo: true, kinds: ['company', 'company'] },
  subsidiary: { type: 'subsidiary', otherIsTo: false, kinds: ['company', 'company'] },
};

/** Who works where and what belongs to whom. Both sides must be visible, and one of them the actor's to write. */
@Injectable()
export class Relationships {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly locks: CustomerLocks,
  ) {}

  async list(actor: Actor, customerId: string): Promise<RelationshipDto[]> {
    return this.read(actor, customerId, null);
  }

  async create(actor: Actor, customerId: string, input: CreateRelationshipDto): Promise<RelationshipDto> {
    return this.unitOfWork.run(actor, async () => {
      const { type, otherIsTo, kinds } = SIDES[input.relation];
      const both = await this.takeBoth(actor, customerId, input.customerId);
      requireKinds(both, kinds);
      requireDates(input.startedOn, input.endedOn);
      const [fromId, toId] = otherIsTo ? [customerId, input.customerId] : [input.customerId, customerId];
      const [id = ''] = await this.insert(actor, [{ type, fromId, toId, ...datesOf(input) }]);
      return this.one(actor, customerId, id);
    });
  }

  async update(
    actor: Actor,
    customerId: string,
    id: string,
    version: number,
    input: UpdateRelationshipDto,
  ): Promise<RelationshipDto> {
    return this.unitOfWork.run(actor, async () => {
      const tie = await this.take(actor, customerId, id, version);
      const changed = { position: tie.position, startedOn: tie.startedOn, endedOn: tie.endedOn, ...definedOf(input) };
      requireDates(changed.startedOn, changed.endedOn);
      await this.guarded(() =>
        this.unitOfWork.manager.update(RelationshipEntity, { id }, { ...changed, updatedBy: actor.userId }),
      );
      return this.one(actor, customerId, id);
    });
  }

  async remove(actor: Actor, customerId: string, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      await this.take(actor, customerId, id, version);
      await this.unitOfWork.execute('delete from relationship where id = $1', [id]);
    });
  }

  /** Inserts ties in one statement; the caller has checked the rights. Answers ids in the same order. Call it inside a unit of work. */
  async insert(actor: Actor, ties: readonly NewTie[]): Promise<string[]> {
    if (!ties.length) return [];
    for (const tie of ties) if (tie.type === 'subsidiary') await this.requireNoCircle(tie);
    const rows = await this.guarded(() =>
      this.unitOfWork.prepared<{ id: string }>('relationship_insert', INSERT, [JSON.stringify(ties), actor.userId]),
    );
    return rows.map(({ id }) => id);
  }

  /** Checks that these two may be tied by the actor; for commands that create one of them in the same transaction. */
  async takeBoth(
    actor: Actor,
    customerId: string,
    otherId: string,
  ): Promise<{ mine: LockedCustomer; other: LockedCustomer }> {
    const found = await this.locks.takeVisible(actor, [customerId, otherId]);
    const mine = found.get(customerId.toLowerCase());
    const other = found.get(otherId.toLowerCase());
    if (!mine) throw new NotFoundError('Customer');
    if (!other)
      throw new InvalidError([
        { pointer: '/customerId', code: 'unknown_reference', detail: 'There is no such customer.' },
      ]);
    if (![mine, other].some((row) => this.policy.allows(actor, WRITE, row))) throw new ForbiddenError(WRITE);
    if (mine.deletedAt || other.deletedAt) throw new ConflictError('in_bin', 'One of the two lies in the bin.');
    return { mine, other };
  }

  private async take(actor: Actor, customerId: string, id: string, version: number): Promise<RelationshipDto> {
    const before = await this.one(actor, customerId, id);
    await this.takeBoth(actor, customerId, before.customer.id);
    const [locked] = await this.unitOfWork.query<{ version: number }>(
      'select version from relationship where id = $1 for update',
      [id],
    );
    if (locked?.version !== version) throw new PreconditionFailedError(await this.one(actor, customerId, id));
    return this.one(actor, customerId, id);
  }

  private async one(actor: Actor, customerId: string, id: string): Promise<RelationshipDto> {
    const [found] = await this.read(actor, customerId, id);
    if (!found) throw new NotFoundError('Relationship');
    return found;
  }

  private async read(actor: Actor, customerId: string, id: string | null): Promise<RelationshipDto[]> {
    const params = new SqlParams();
    const key = params.add(customerId);
    const reach = (alias: string): string => params.condition(this.policy.where(actor, READ, columnsOf(alias)));
    const sql = `
      select coalesce((select json_agg(t.item order by t.past, t.name, t.id) from (
        select ${RELATIONSHIP_SQL} as item, r.ended_on is not null as past, other.name, r.id
        from ${RELATIONSHIPS_FROM} and ${reach('other')}
        where (r.from_id = c.id or r.to_id = c.id) ${id ? `and r.id = ${params.add(id)}::uuid` : ''}
        order by past, other.name, r.id limit ${MAX_SHOWN}) t), '[]') as items
      from customer c where c.id = ${key}::uuid and ${reach('c')}`;
    const name = `relationships_${createHash('sha1').update(sql).digest('hex').slice(0, 16)}`;
    const [row] = await this.unitOfWork.prepared<{ items: RelationshipDto[] }>(name, sql, params.values);
    if (!row) throw new NotFoundError('Customer');
    return row.items;
  }

  /** Nothing may end up belonging to itself, however long the way round. */
  private async requireNoCircle({ fromId, toId }: NewTie): Promise<void> {
    const [row] = await this.unitOfWork.query<{ circle: boolean }>(
      `with recursive above(id) as (
         select $2::uuid union select r.to_id from relationship r join above a on r.from_id = a.id and r.type = 'subsidiary' and r.ended_on is null
       ) select exists (select 1 from above where id = $1::uuid) as circle`,
      [fromId, toId],
    );
    if (row?.circle)
      throw new ConflictError('circle', 'A company cannot belong to itself, directly or through others.');
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const constraint = violatedConstraint(error);
      if (constraint === 'relationship_one_parent')
        throw new ConflictError(
          'has_parent',
          'This company already belongs to another one. End that relationship first.',
        );
      if (constraint === 'relationship_open')
        throw new ConflictError('already_related', 'These two already have this relationship.');
      throw error;
    }
  }
}

const INSERT = `
with input as materialized (
  select uuid_v7() as id, r.n, x.* from jsonb_array_elements($1::jsonb) with ordinality as r(v, n),
    jsonb_to_record(r.v) as x(type text, "fromId" uuid, "toId" uuid, position text, "startedOn" date, "endedOn" date)
),
saved as (
  insert into relationship (id, type, from_id, to_id, position, started_on, ended_on, created_by, updated_by)
  select id, type, "fromId", "toId", position, "startedOn", "endedOn", $2::uuid, $2::uuid from input order by n
)
select id from input order by n`;

function requireKinds({ mine, other }: { mine: LockedCustomer; other: LockedCustomer }, kinds: [string, string]): void {
  if (mine.kind !== kinds[0] || other.kind !== kinds[1])
    throw new InvalidError([
      {
        pointer: '/relation',
        code: 'not_for_this_kind',
        detail: `This relation is for a ${kinds[0]} and, as the other one, a ${kinds[1]}.`,
      },
    ]);
}

function requireDates(startedOn: string | null | undefined, endedOn: string | null | undefined): void {
  if (startedOn && endedOn && endedOn < startedOn)
    throw new InvalidError([
      { pointer: '/endedOn', code: 'before_start', detail: 'It cannot end before it has begun.' },
    ]);
}

const datesOf = ({ position, startedOn, endedOn }: UpdateRelationshipDto) => ({ position, startedOn, endedOn });

function definedOf(input: UpdateRelationshipDto): UpdateRelationshipDto {
  return Object.fromEntries(Object.entries(datesOf(input)).filter(([, value]) => value !== undefined));
}
