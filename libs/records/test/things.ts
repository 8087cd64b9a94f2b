import { Injectable, Module, OnModuleInit } from '@nestjs/common';
import { definePermissions, Users } from '@atrium/identity';
import { type Actor, UnitOfWork } from '@atrium/platform';
import type { TestApp } from '@atrium/platform/testing';
import {
  type ImportContext,
  type ImportKey,
  type ImportRow,
  type ImportTarget,
  ImportTargets,
  type MatchedRow,
  moneyValue,
  type PlannedRow,
  RecordsModule,
  RecordTypes,
  type RowLink,
  type RowPlan,
  textValue,
} from '../src';

definePermissions('things', {
  'things.read': {
    scopes: ['none', 'own', 'team', 'all'],
    defaults: { manager: 'team', seller: 'own', operator: 'all', readonly: 'all' },
  },
  'things.write': {
    scopes: ['none', 'own', 'team', 'all'],
    defaults: { manager: 'team', seller: 'own', operator: 'all' },
  },
  'things.create': { scopes: ['none', 'all'], defaults: { manager: 'all', seller: 'all', operator: 'all' } },
});

/** Two small tables as a module above would own them: gadgets (a catalogue) and things (records with an owner). */
export async function createThingTables(test: TestApp): Promise<void> {
  await test.sql('create table gadget (id uuid primary key default uuid_v7(), name text not null unique)');
  await test.sql(`create table thing (id uuid primary key, name text not null, owner_id uuid references app_user, team_id uuid references team,
    gadget_id uuid references gadget, parent_id uuid references thing, stage text, amount numeric(18, 4), currency text, closed_at date,
    deleted_at timestamptz, constraint thing_amount check (amount is null or amount < 1000000))`);
}

interface Stored {
  name: string;
  ownerId: string | null;
  gadgetId: string | null;
  parentId: string | null;
  stage: string | null;
  amount: string | null;
  currency: string | null;
  closedAt: string | null;
}

/** How a module above implements a target: everything for a set of rows. */
@Injectable()
export class ThingTarget implements ImportTarget<Stored>, OnModuleInit {
  readonly type = 'things';
  readonly recordType = 'thing';
  readonly permission = 'things.create';
  readonly fingerprint = true;
  readonly fields = [
    { key: 'name', type: 'text', synonyms: { en: ['title', 'deal name'] }, max: 200 },
    { key: 'owner', type: 'reference', reference: 'user', synonyms: { en: ['sales agent', 'owner', 'seller'] } },
    {
      key: 'gadget',
      type: 'reference',
      reference: 'gadget',
      required: true,
      synonyms: { en: ['product', 'item'], ru: ['товар'] },
    },
    {
      key: 'parent',
      type: 'reference',
      reference: 'thing',
      sameFile: true,
      synonyms: { en: ['subsidiary of', 'parent'] },
    },
    {
      key: 'stage',
      type: 'choice',
      choices: [
        { value: 'open', synonyms: ['engaging', 'prospecting'] },
        { value: 'won', synonyms: ['выиграна'] },
        { value: 'lost' },
      ],
      synonyms: { en: ['deal stage', 'status'] },
    },
    { key: 'amount', type: 'money', synonyms: { en: ['close value', 'value', 'price'] } },
    { key: 'closedAt', type: 'date', synonyms: { en: ['close date'] } },
  ] as const satisfies ImportTarget['fields'];
  readonly keys = [{ key: 'name', fields: ['name'] }];
  readonly defaults = [{ key: 'owner', type: 'reference', reference: 'user' }] as const;

  /** Called before each write; tests make it fail or wait. */
  beforeWrite: (rows: readonly PlannedRow<Stored>[]) => void = () => undefined;

  constructor(
    private readonly targets: ImportTargets,
    private readonly types: RecordTypes,
    private readonly unitOfWork: UnitOfWork,
    private readonly users: Users,
  ) {}

  onModuleInit(): void {
    this.types.register({
      type: 'gadget',
      table: 'gadget',
      titleSql: 'name',
      openTitle: true,
      permissions: { read: 'things.read' },
      fields: { name: { type: 'text' } },
      reference: { create: (_actor, names) => this.createGadgets(names), createPermission: 'things.create' },
    });
    this.types.register({
      type: 'thing',
      table: 'thing',
      titleSql: 'name',
      owner: 'owner_id',
      team: 'team_id',
      deletedAt: 'deleted_at',
      permissions: { read: 'things.read', write: 'things.write' },
      fields: { name: { type: 'text' } },
      search: (actor, query, limit) => this.search(actor, query.folded, limit),
    });
    this.targets.register(this);
  }

  async match(_ctx: ImportContext, _key: ImportKey, rows: readonly ImportRow[]): Promise<Map<number, string[]>> {
    const names = rows.map((row) => textValue(row, 'name') ?? '');
    const found = await this.unitOfWork.query<{ name: string; ids: string[] }>(
      'select a as name, array_agg(t.id) as ids from unnest($1::text[]) as a join thing t on search_fold(t.name) = search_fold(a) group by a',
      [names],
    );
    const ids = new Map(found.map((row) => [row.name, row.ids]));
    return new Map(rows.map((row): [number, string[]] => [row.number, ids.get(textValue(row, 'name') ?? '') ?? []]));
  }

  async plan(ctx: ImportContext, rows: readonly MatchedRow[]): Promise<RowPlan<Stored>[]> {
    const existing = rows.flatMap((row) => (row.existingId ? [row.existingId] : []));
    const stored = await this.unitOfWork.query<Stored & { id: string }>(
      `select id, name, owner_id as "ownerId", gadget_id as "gadgetId", parent_id as "parentId", stage, trim_scale(amount)::text as amount, currency,
         closed_at::text as "closedAt" from thing where id = any($1::uuid[])`,
      [existing],
    );
    const byId = new Map(stored.map(({ id, ...row }) => [id, row]));
    return rows.map((row) => {
      const before = row.existingId ? byId.get(row.existingId) : undefined;
      const data = merge(ctx, row, before);
      if (!before) return { outcome: 'create', data };
      return JSON.stringify(before) === JSON.stringify(data) ? { outcome: 'unchanged' } : { outcome: 'update', data };
    });
  }

  async write(_ctx: ImportContext, rows: readonly PlannedRow<Stored>[]): Promise<void> {
    this.beforeWrite(rows);
    const teams = await this.users.teamsOf(rows.flatMap((row) => (row.data.ownerId ? [row.data.ownerId] : [])));
    const data = rows.map((row) => ({
      id: row.id,
      ...row.data,
      teamId: row.data.ownerId ? teams.get(row.data.ownerId) : null,
    }));
    await this.unitOfWork.query(
      `insert into thing (id, name, owner_id, team_id, gadget_id, parent_id, stage, amount, currency, closed_at)
       select id, name, "ownerId", "teamId", "gadgetId", "parentId", stage, amount, currency, "closedAt"
         from jsonb_to_recordset($1::jsonb) as r(id uuid, name text, "ownerId" uuid, "teamId" uuid, "gadgetId" uuid, "parentId" uuid, stage text,
           amount numeric, currency text, "closedAt" date)
       on conflict (id) do update set name = excluded.name, owner_id = excluded.owner_id, team_id = excluded.team_id, gadget_id = excluded.gadget_id,
         parent_id = excluded.parent_id, stage = excluded.stage, amount = excluded.amount, currency = excluded.currency, closed_at = excluded.closed_at`,
      [JSON.stringify(data)],
    );
  }

  async link(_ctx: ImportContext, links: readonly RowLink[]): Promise<void> {
    await this.unitOfWork.query(
      'update thing set parent_id = l.parent from unnest($1::uuid[], $2::uuid[]) as l(id, parent) where thing.id = l.id',
      [links.map((link) => link.id), links.map((link) => link.targetId)],
    );
  }

  private async createGadgets(names: string[]): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.query<{ id: string; name: string }>(
      'insert into gadget (name) select unnest($1::text[]) returning id, name',
      [names],
    );
    return new Map(rows.map((row) => [row.name, row.id]));
  }

  private async search(actor: Actor, folded: string, limit: number) {
    const rows = await this.unitOfWork.query<{ id: string; name: string }>(
      `select id, name from thing where search_fold(name) like '%' || $1 || '%' and (owner_id = $2 or $3) limit $4`,
      [folded, actor.userId, actor.permissions.get('things.read') === 'all', limit],
    );
    return rows.map((row) => ({
      type: 'thing',
      id: row.id,
      title: row.name,
      subtitle: null,
      reason: null,
      rank: row.name.length === folded.length ? 1 : 0.4,
    }));
  }
}

function merge(ctx: ImportContext, row: ImportRow, before: Stored | undefined): Stored {
  const amount = moneyValue(ctx, row, 'amount');
  const pick = (field: string, old: string | null | undefined): string | null => {
    const value = textValue(row, field);
    return value === undefined ? (old ?? null) : value;
  };
  return {
    name: pick('name', before?.name) ?? 'Thing',
    ownerId: pick('owner', before?.ownerId ?? ctx.defaults.owner ?? ctx.actor.userId),
    gadgetId: pick('gadget', before?.gadgetId),
    parentId: pick('parent', before?.parentId),
    stage: pick('stage', before?.stage),
    amount: amount === undefined ? (before?.amount ?? null) : (amount?.amount ?? null),
    currency: amount === undefined ? (before?.currency ?? null) : (amount?.currency ?? null),
    closedAt: pick('closedAt', before?.closedAt),
  };
}

@Module({ imports: [RecordsModule], providers: [ThingTarget], exports: [ThingTarget] })
export class ThingsModule {}
