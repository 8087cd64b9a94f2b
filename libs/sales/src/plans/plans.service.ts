import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import {
  type Actor,
  ConflictError,
  InvalidError,
  ListEngine,
  NotFoundError,
  oneItem,
  parseListQuery,
  PreconditionFailedError,
  type SqlCondition,
  SqlParams,
  UnitOfWork,
  violatedConstraint,
} from '@atrium/platform';
import { PLANS } from './plan-list';
import { type PlanPlace, PlanPlaces, targetErrors } from './plan-places';
import type {
  CopiedPlansDto,
  CopyPlansDto,
  CreatePlanDto,
  PlanDto,
  PlanGridDto,
  PlanGridResultDto,
  UpdatePlanDto,
} from './plan.dto';
import { PlanEntity } from './plan.entity';

const COLUMNS = { owner: 'p.owner_id', team: 'p.team_id' };
/** What makes two plans the same one. */
const SAME = `p.month = r.month and p.level = r.level and p.measure = r.measure and p.currency is not distinct from r.currency
  and (p.level = 'company' or case p.level when 'person' then p.owner_id = r.owner_id else p.team_id = r.team_id end)`;
const ROWS = `jsonb_to_recordset($1::jsonb) as r(month date, level text, owner_id uuid, team_id uuid, measure text, currency text, target numeric)`;

/** Plans of a month for people, teams and the company. What they are held against, reports say. */
@Injectable()
export class PlansService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
    private readonly policy: AccessPolicy,
    private readonly places: PlanPlaces,
  ) {}

  list(actor: Actor, query: Record<string, unknown>): Promise<string> {
    this.policy.require(actor, 'plans.read');
    return this.lists.page(PLANS, parseListQuery(query, PLANS, actor), this.reach(actor));
  }

  async get(actor: Actor, id: string): Promise<PlanDto> {
    this.policy.require(actor, 'plans.read');
    const plan = await oneItem<PlanDto>(this.unitOfWork, PLANS, id, this.reach(actor));
    if (!plan) throw new NotFoundError('Plan');
    return plan;
  }

  async create(actor: Actor, { target, ...input }: CreatePlanDto): Promise<PlanDto> {
    this.policy.require(actor, 'plans.write');
    return this.unitOfWork.run(actor, async () => {
      const [place] = await this.places.check(actor, [input], () => '');
      refuse(targetErrors(target, input.measure, '/target'));
      const { manager } = this.unitOfWork;
      const by = { createdBy: actor.userId, updatedBy: actor.userId };
      const plan = await once(() => manager.save(manager.create(PlanEntity, { ...place, target, ...by })));
      return this.get(actor, plan.id);
    });
  }

  async update(actor: Actor, id: string, version: number, { target }: UpdatePlanDto): Promise<PlanDto> {
    return this.unitOfWork.run(actor, async () => {
      const plan = await this.changeable(actor, id, version);
      refuse(targetErrors(target, plan.measure, '/target'));
      await this.unitOfWork.manager.update(PlanEntity, { id }, { target, updatedBy: actor.userId });
      return this.get(actor, id);
    });
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      await this.changeable(actor, id, version);
      await this.unitOfWork.manager.delete(PlanEntity, { id });
    });
  }

  /** Many cells of a grid at once, all or none: what is there changes, what is not is made, what is empty goes. */
  async write(actor: Actor, { items }: PlanGridDto): Promise<PlanGridResultDto> {
    this.policy.require(actor, 'plans.write');
    return this.unitOfWork.run(actor, async () => {
      const places = await this.places.check(actor, items, (index) => `/items/${index}`);
      refuse(
        items.flatMap(({ target, measure }, index) =>
          target === null ? [] : targetErrors(target, measure, `/items/${index}/target`),
        ),
      );
      const cells = new Map(
        places.map((place, index) => [JSON.stringify(place), { place, target: items[index]?.target ?? null }]),
      );
      await this.turn();
      const rows = JSON.stringify([...cells.values()].map(({ place, target }) => ({ ...asColumns(place), target })));
      const removed = await this.unitOfWork.execute(
        `delete from plan p using ${ROWS} where ${SAME} and r.target is null`,
        [rows],
      );
      const changed = await this.unitOfWork.execute(
        `update plan p set target = r.target, version = p.version + 1, updated_at = now(), updated_by = $2
         from ${ROWS} where ${SAME} and r.target is not null and r.target <> p.target`,
        [rows, actor.userId],
      );
      const made = await once(() =>
        this.unitOfWork.execute(
          `insert into plan (month, level, owner_id, team_id, measure, currency, target, created_by, updated_by)
           select r.month, r.level, r.owner_id, case r.level when 'team' then r.team_id end, r.measure, r.currency, r.target, $2, $2
           from ${ROWS} where r.target is not null and not exists (select 1 from plan p where ${SAME})`,
          [rows, actor.userId],
        ),
      );
      return { written: changed + made, removed };
    });
  }

  /** Fills a month like another, of those plans that the actor writes. */
  async copy(actor: Actor, { from, to, percent = 0, overwrite = false }: CopyPlansDto): Promise<CopiedPlansDto> {
    this.policy.require(actor, 'plans.write');
    for (const [field, month] of Object.entries({ from, to }))
      if (!month.endsWith('-01'))
        refuse([{ pointer: `/${field}`, code: 'not_a_month', detail: 'Give the first day of a month.' }]);
    return this.unitOfWork.run(actor, async () => {
      await this.turn();
      const params = new SqlParams();
      const [source, aim, factor, by] = [
        params.add(from),
        params.add(to),
        params.add(100 + percent),
        params.add(actor.userId),
      ];
      const rows = `(select p.level, p.owner_id, p.team_id, p.measure, p.currency, ${aim}::date as month,
        round(p.target * ${factor}::int / 100, case p.measure when 'count' then 0 else 2 end) as target
        from plan p where p.month = ${source}::date and ${params.condition(this.policy.where(actor, 'plans.write', COLUMNS))}) r`;
      const changed = overwrite
        ? await this.unitOfWork.execute(
            `update plan p set target = r.target, version = p.version + 1, updated_at = now(), updated_by = ${by} from ${rows} where ${SAME} and r.target <> p.target`,
            params.values,
          )
        : 0;
      const made = await once(() =>
        this.unitOfWork.execute(
          `insert into plan (month, level, owner_id, team_id, measure, currency, target, created_by, updated_by)
           select r.month, r.level, r.owner_id, case r.level when 'team' then r.team_id end, r.measure, r.currency, r.target, ${by}, ${by}
           from ${rows} where not exists (select 1 from plan p where ${SAME})`,
          params.values,
        ),
      );
      return { written: changed + made };
    });
  }

  /** Who writes many cells waits for whoever is writing many: what one has just made the other changes, and nobody is refused. */
  private async turn(): Promise<void> {
    await this.unitOfWork.query(`select pg_advisory_xact_lock(hashtextextended('plans', 6000))`);
  }

  private reach(actor: Actor): SqlCondition {
    return this.policy.where(actor, 'plans.read', COLUMNS);
  }

  /** The plan as it stands, when the actor may change it and it is the version that was seen. */
  private async changeable(actor: Actor, id: string, version: number): Promise<PlanDto> {
    this.policy.require(actor, 'plans.write');
    const plan = await this.get(actor, id);
    this.policy.requireFor(actor, 'plans.write', { ownerId: plan.owner?.id ?? null, teamId: plan.team?.id ?? null });
    const [held] = await this.unitOfWork.query<{ version: number }>(
      'select version from plan where id = $1 for update',
      [id],
    );
    if (held?.version !== version) throw new PreconditionFailedError(await this.get(actor, id));
    return plan;
  }
}

const asColumns = ({ ownerId, teamId, ...place }: PlanPlace): object => ({
  ...place,
  owner_id: ownerId,
  team_id: teamId,
});

function refuse(errors: ConstructorParameters<typeof InvalidError>[0]): void {
  if (errors.length) throw new InvalidError(errors);
}

async function once<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) === 'plan_once')
      throw new ConflictError('plan_taken', 'There is already a plan of this kind for this month.');
    throw error;
  }
}
