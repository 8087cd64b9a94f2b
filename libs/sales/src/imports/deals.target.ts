import { Injectable } from '@nestjs/common';
import { AccessPolicy, Users } from '@atrium/identity';
import { InvalidError, SqlParams, UnitOfWork } from '@atrium/platform';
import {
  type ImportContext,
  type ImportField,
  type ImportKey,
  type ImportProblem,
  type ImportRow,
  type ImportTarget,
  type MatchedRow,
  type PlannedRow,
  type ReferenceOption,
  type RowPlan,
  textValue,
} from '@atrium/records';
import { DealReach } from '../deals/deal-reach';
import { todayIn } from '../deals/move-rules';
import type { StageKind } from '../pipelines/stage.entity';
import { sameValues } from '../shared/same-values';
import { DEAL_DEFAULTS, DEAL_FIELDS, DEAL_KEYS, END_NAMES } from './deal-fields';
import { DealImportWrites, type DealToWrite } from './deal-import-writes';
import { composeName, type DealRow, planDeal } from './deal-plan';

interface KnownStage {
  id: string;
  name: string;
  kind: StageKind;
}

type PlannedDeal = Pick<DealToWrite, 'deal' | 'product'>;

/** Deals from a file: known again by the id they have there, else by the whole row. */
@Injectable()
export class DealsTarget implements ImportTarget<PlannedDeal> {
  readonly type = 'deals';
  readonly recordType = 'deal';
  readonly permission = 'deals.write';
  readonly fields = DEAL_FIELDS;
  readonly keys = DEAL_KEYS;
  readonly defaults = DEAL_DEFAULTS;
  readonly fingerprint = true;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly users: Users,
    private readonly reach: DealReach,
    private readonly writes: DealImportWrites,
  ) {}

  async prepare(ctx: ImportContext): Promise<void> {
    if (!(await this.stages(ctx)).length)
      throw new InvalidError([
        {
          pointer: '/options/defaults/pipeline',
          code: 'unknown_reference',
          detail: 'There is no such pipeline in use.',
        },
      ]);
  }

  /** Stages are those of the chosen pipeline; won and lost are recognised in any language. */
  async options(ctx: ImportContext, field: ImportField): Promise<ReferenceOption[] | undefined> {
    if (field.key !== 'stage') return undefined;
    const stages = await this.stages(ctx);
    return stages.map(({ id, name, kind }) => {
      const first = kind !== 'open' && stages.find((stage) => stage.kind === kind)?.id === id;
      return { id, title: name, aliases: first ? END_NAMES[kind] : [] };
    });
  }

  async match(ctx: ImportContext, _key: ImportKey, rows: readonly ImportRow[]): Promise<Map<number, string[]>> {
    const params = new SqlParams();
    const names = params.add(rows.map((row) => textValue(row, 'name') ?? ''));
    const found = await this.unitOfWork.query<{ name: string; ids: string[] }>(
      `select n.name, array_agg(d.id) as ids from (select distinct name from unnest(${names}::text[]) as name) n
       join deal d on search_fold(d.name) = search_fold(n.name)
       where d.deleted_at is null and ${params.condition(this.reach.read(ctx.actor))} group by n.name`,
      params.values,
    );
    const ids = new Map(found.map((one) => [one.name, one.ids]));
    return new Map(rows.map((row) => [row.number, ids.get(textValue(row, 'name') ?? '') ?? []]));
  }

  async plan(ctx: ImportContext, rows: readonly MatchedRow[]): Promise<RowPlan<PlannedDeal>[]> {
    const existing = await this.existing(rows.flatMap(({ existingId }) => existingId ?? []));
    const stages = await this.everyStage(ctx);
    const names = await this.names(rows);
    const ownerId = ctx.defaults.owner ?? ctx.actor.userId;
    const today = todayIn(ctx.timeZone);
    const planned = rows.map((row) => {
      const before = row.existingId ? existing.get(row.existingId) : undefined;
      const productId = textValue(row, 'product') ?? undefined;
      const composedName = composeName({
        customer: names.get(textValue(row, 'customer') ?? ''),
        product: names.get(productId ?? ''),
        externalId: row.externalId,
        number: row.number,
      });
      const deal = planDeal(ctx, row, {
        before: before?.deal,
        stage: (id) => stages.find((stage) => id === undefined || stage.id === id),
        ownerId,
        today,
        composedName,
      });
      if ('code' in deal) return deal;
      const isNew = productId !== undefined && !before?.products.includes(productId);
      return { before, deal, product: isNew ? { id: productId, quantity: textValue(row, 'quantity') ?? '1' } : null };
    });
    const teams = await this.teams(
      planned.flatMap((one) => ('deal' in one && one.deal.owner_id ? [one.deal.owner_id] : [])),
    );
    return planned.map((one): RowPlan<PlannedDeal> => {
      if (!('deal' in one)) return refused(one);
      const { before, deal, product } = one;
      const moved = !before || before.deal.owner_id !== deal.owner_id;
      if (
        moved &&
        !this.policy.allows(ctx.actor, 'deals.write', {
          ownerId: deal.owner_id,
          teamId: teams.get(deal.owner_id ?? '') ?? null,
        })
      )
        return refused({
          column: null,
          field: 'owner',
          code: 'owner_out_of_reach',
          detail: 'You may not give deals to this user.',
        });
      if (!before) return { outcome: 'create', data: { deal, product } };
      const same = !product && sameValues(before.deal, deal);
      return { outcome: same ? 'unchanged' : 'update', data: { deal, product } };
    });
  }

  async write(ctx: ImportContext, rows: readonly PlannedRow<PlannedDeal>[]): Promise<void> {
    // Held until the end, so that nobody changes teams while their deals are written.
    await this.users.teamsOf(rows.flatMap(({ data }) => data.deal.owner_id ?? []));
    const of = (outcome: 'create' | 'update') =>
      rows.filter((row) => row.outcome === outcome).map(({ id, data }) => ({ id, ...data }));
    await this.writes.insert(ctx.actor, ctx.timeZone, of('create'));
    await this.writes.update(ctx.actor, ctx.timeZone, of('update'));
  }

  /** Stages of the chosen pipeline in their order, or of the first. */
  private stages(ctx: ImportContext): Promise<KnownStage[]> {
    return this.unitOfWork.query<KnownStage>(
      `select s.id, s.name, s.kind from stage s where s.removed_at is null and s.pipeline_id = (
         select p.id from pipeline p where not p.archived and ($1::uuid is null or p.id = $1::uuid) order by p.position, p.id limit 1)
       order by s.position`,
      [ctx.defaults.pipeline ?? null],
    );
  }

  /** Those of the chosen pipeline first, then all others: a deal that is known already may stand in another pipeline. */
  private async everyStage(ctx: ImportContext): Promise<KnownStage[]> {
    const chosen = await this.stages(ctx);
    const others = await this.unitOfWork.query<KnownStage>(
      'select id, name, kind from stage where removed_at is null and id <> all($1::uuid[])',
      [chosen.map(({ id }) => id)],
    );
    return [...chosen, ...others];
  }

  private async existing(ids: readonly string[]): Promise<Map<string, { deal: DealRow; products: string[] }>> {
    if (!ids.length) return new Map();
    const rows = await this.unitOfWork.query<{ id: string; deal: DealRow; products: string[] }>(
      `select d.id, json_build_object('name', d.name, 'customer_id', d.customer_id, 'stage_id', d.stage_id, 'amount', d.amount::text,
         'currency', d.currency, 'owner_id', d.owner_id, 'started_on', d.started_on, 'expected_close_on', d.expected_close_on,
         'closed_on', d.closed_on, 'close_reason', d.close_reason, 'next_step', d.next_step,
         'next_step_at', to_char(d.next_step_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'source', d.source,
         'description', d.description) as deal,
         coalesce((select array_agg(l.product_id::text) from deal_product l where l.deal_id = d.id), '{}') as products
       from deal d where d.id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, ...row }) => [id, row]));
  }

  /** Names of the customers and products of rows that bring no name of their own. */
  private async names(rows: readonly MatchedRow[]): Promise<Map<string, string>> {
    const nameless = rows.filter((row) => !row.existingId && !textValue(row, 'name'));
    const ids = new Set(
      nameless.flatMap((row) => [textValue(row, 'customer'), textValue(row, 'product')]).filter(Boolean),
    );
    if (!ids.size) return new Map();
    const found = await this.unitOfWork.query<{ id: string; name: string }>(
      'select id, name from customer where id = any($1::uuid[]) union all select id, name from product where id = any($1::uuid[])',
      [[...ids]],
    );
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  private async teams(owners: readonly string[]): Promise<Map<string, string | null>> {
    const users = await this.users.findByIds([...new Set(owners)]);
    return new Map(users.map(({ id, teamId }) => [id, teamId]));
  }
}

const refused = (problem: ImportProblem): RowPlan<PlannedDeal> => ({ outcome: 'refuse', problems: [problem] });
