import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import {
  type Actor,
  Clock,
  ConflictError,
  type ListBindings,
  ListEngine,
  NEVER,
  NotFoundError,
  oneItem,
  parseListQuery,
  PreconditionFailedError,
  type SqlCondition,
  SqlParams,
  UnitOfWork,
} from '@atrium/platform';
import { FollowUps } from '../follow-ups/follow-ups';
import { OutcomesService } from '../outcomes/outcomes.service';
import { Subjects } from '../shared/subjects';
import { TaskWrites } from '../tasks/task-writes';
import { activityLists } from './activity-list';
import { ActivityWrites } from './activity-writes';
import type { CreateActivityDto, UpdateActivityDto } from './activity.dto';
import { ActivityEntity, type ActivityKind } from './activity.entity';
import type { ActivityDto, CreatedActivityDto } from './activity-view.dto';

interface HeldActivity {
  id: string;
  version: number;
  kind: ActivityKind;
  outcome: string | null;
  text: string | null;
  ownerId: string | null;
  teamId: string | null;
  subjectType: string;
  subjectId: string;
  customerId: string | null;
  deletedAt: Date | null;
}

const HELD = `select a.id, a.version, a.kind, a.outcome, a.text, a.owner_id as "ownerId", a.team_id as "teamId",
  a.subject_type as "subjectType", a.subject_id as "subjectId", a.customer_id as "customerId", a.deleted_at as "deletedAt"
  from activity a`;

/** What was done with customers and deals. Who sees the record sees what was done with it. */
@Injectable()
export class ActivitiesService {
  private known: ReturnType<typeof activityLists> | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
    private readonly policy: AccessPolicy,
    private readonly clock: Clock,
    private readonly subjects: Subjects,
    private readonly outcomes: OutcomesService,
    private readonly followUps: FollowUps,
    private readonly writes: ActivityWrites,
    private readonly tasks: TaskWrites,
  ) {}

  private get definitions(): ReturnType<typeof activityLists> {
    return (this.known ??= activityLists(this.subjects));
  }

  /** JSON text of a page; `filter[deleted]=true` shows the bin. */
  list(actor: Actor, raw: Record<string, unknown>): Promise<string> {
    this.policy.require(actor, 'activities.read');
    const { 'filter[deleted]': deleted, ...rest } = raw;
    const definition = deleted === 'true' ? this.definitions.bin : this.definitions.activities;
    const query = parseListQuery(rest, definition, actor);
    return this.lists.page(definition, query, this.visible(actor), this.bindings(actor));
  }

  async get(actor: Actor, id: string): Promise<ActivityDto> {
    this.policy.require(actor, 'activities.read');
    const found = await oneItem<ActivityDto>(
      this.unitOfWork,
      this.definitions.card,
      id,
      this.visible(actor),
      this.bindings(actor),
    );
    if (!found) throw new NotFoundError('Activity');
    return found;
  }

  /** What was done, how it ended and what comes next, in one act. */
  async create(actor: Actor, input: CreateActivityDto): Promise<CreatedActivityDto> {
    this.policy.require(actor, 'activities.write');
    const { subjectType, subjectId, nextStep, ...fields } = input;
    if (nextStep) this.policy.require(actor, 'tasks.write');
    return this.unitOfWork.run(actor, async () => {
      const subject = await this.subjects.require(actor, { type: subjectType, id: subjectId });
      const id = await this.writes.make(actor, { ...fields, subject });
      let nextTaskId: string | null = null;
      if (nextStep) {
        const ownerId = nextStep.ownerId ?? actor.userId ?? subject.ownerId ?? '';
        await this.tasks.requireOwner(actor, ownerId, subject, '/nextStep/ownerId');
        nextTaskId = await this.tasks.make(actor, { ...nextStep, ownerId, subject, nextStep: true }, '/nextStep');
      }
      return { ...(await this.get(actor, id)), nextTaskId };
    });
  }

  async update(actor: Actor, id: string, version: number, input: UpdateActivityDto): Promise<ActivityDto> {
    this.policy.require(actor, 'activities.write');
    return this.unitOfWork.run(actor, async () => {
      const activity = await this.hold(actor, id, version, 'activities.write');
      if (activity.deletedAt) throw new ConflictError('in_bin', 'This activity lies in the bin. Restore it first.');
      this.writes.requirePast(input.happenedAt);
      const fields: Partial<ActivityEntity> = { ...input };
      if (input.kind !== undefined || input.outcome !== undefined) {
        const kind = input.kind ?? activity.kind;
        // Another kind has other outcomes: the old one goes unless a new one is named.
        const kept = kind === activity.kind ? activity.outcome : null;
        fields.outcome = input.outcome === undefined ? kept : input.outcome;
        fields.countsAsContact = await this.outcomes.countsAsContact(kind, fields.outcome);
      }
      await this.write(actor, activity, fields);
      if (input.text !== undefined) await this.writes.tellMentioned(actor, activity, input.text, activity.text);
      return this.get(actor, id);
    });
  }

  async delete(actor: Actor, id: string, version: number): Promise<void> {
    this.policy.require(actor, 'activities.delete');
    await this.unitOfWork.run(actor, async () => {
      const activity = await this.hold(actor, id, version, 'activities.delete');
      if (!activity.deletedAt)
        await this.write(actor, activity, { deletedAt: this.clock.now(), deletedBy: actor.userId });
    });
  }

  async restore(actor: Actor, id: string): Promise<ActivityDto> {
    this.policy.require(actor, 'activities.delete');
    return this.unitOfWork.run(actor, async () => {
      const activity = await this.hold(actor, id, null, 'activities.delete');
      if (activity.deletedAt) await this.write(actor, activity, { deletedAt: null, deletedBy: null });
      return this.get(actor, id);
    });
  }

  private async write(actor: Actor, activity: HeldActivity, fields: Partial<ActivityEntity>): Promise<void> {
    await this.unitOfWork.manager.update(ActivityEntity, { id: activity.id }, { ...fields, updatedBy: actor.userId });
    await this.followUps.refresh([activity]);
  }

  /** 404 when the record is out of sight, 403 when the activity is not the actor's to change, 412 when somebody was faster. */
  private async hold(actor: Actor, id: string, version: number | null, permission: string): Promise<HeldActivity> {
    const params = new SqlParams();
    const [activity] = await this.unitOfWork.query<HeldActivity>(
      `${HELD} where a.id = ${params.add(id)}::uuid and ${params.condition(this.visible(actor))} for no key update of a`,
      params.values,
    );
    if (!activity) throw new NotFoundError('Activity');
    this.policy.requireFor(actor, permission, activity);
    if (version !== null && activity.version !== version) throw new PreconditionFailedError(await this.get(actor, id));
    return activity;
  }

  private visible(actor: Actor): SqlCondition {
    if (this.policy.scope(actor, 'activities.read') === 'none') return NEVER;
    return this.subjects.visible(actor, 'a');
  }

  private bindings(actor: Actor): ListBindings {
    const columns = { owner: 'a.owner_id', team: 'a.team_id' };
    return {
      see_customer: NEVER,
      ...this.subjects.bindings(actor),
      write: this.policy.where(actor, 'activities.write', columns),
      remove: this.policy.where(actor, 'activities.delete', columns),
    };
  }
}
