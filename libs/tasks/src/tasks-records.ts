import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AccessPolicy, Organization, OwnedTables } from '@atrium/identity';
import type { Actor, SqlCondition } from '@atrium/platform';
import { type RecordType, RecordTypes, Timeline } from '@atrium/records';
import { ActivityTimeline } from './activities/activity-timeline';
import { OutcomesService } from './outcomes/outcomes.service';
import { Subjects } from './shared/subjects';
import { TaskSearch } from './tasks/task-search';
import { TaskTimeline } from './tasks/task-timeline';

/** Tells the house below what this module brings: record types, owned tables, timelines, and the first outcomes. */
@Injectable()
export class TasksRecords implements OnModuleInit {
  constructor(
    private readonly types: RecordTypes,
    private readonly owned: OwnedTables,
    private readonly timeline: Timeline,
    private readonly organization: Organization,
    private readonly search: TaskSearch,
    private readonly outcomes: OutcomesService,
    private readonly activityTimeline: ActivityTimeline,
    private readonly taskTimeline: TaskTimeline,
    private readonly subjects: Subjects,
    private readonly policy: AccessPolicy,
  ) {}

  onModuleInit(): void {
    this.types.register({ ...TASK, search: (actor, query, limit) => this.search.search(actor, query, limit) });
    this.types.register({ ...ACTIVITY, reach: (actor, permission) => this.activityReach(actor, permission) });
    for (const type of [OUTCOME, SETTING]) this.types.register(type);
    this.owned.register('task');
    this.owned.register('activity');
    this.timeline.register(this.activityTimeline);
    this.timeline.register(this.taskTimeline);
    this.organization.onOrganizationCreated((actor, { locale }) => this.outcomes.makeFirst(actor, locale));
  }

  /** Who sees the record sees what was done with it; to change that, one has to reach the activity itself, too. */
  private activityReach(actor: Actor, permission: string): SqlCondition {
    const { sql, params } = this.subjects.visible(actor, 'activity');
    const own = this.policy.where(actor, permission, { owner: 'activity.owner_id', team: 'activity.team_id' });
    return { sql: `(${own.sql} and ${sql})`, params: [...own.params, ...params] };
  }
}

const TASK: RecordType = {
  type: 'task',
  table: 'task',
  restore: { onlyWhole: true },
  titleSql: 'title',
  owner: 'owner_id',
  team: 'team_id',
  deletedAt: 'deleted_at',
  permissions: { read: 'tasks.read', write: 'tasks.write', delete: 'tasks.delete' },
  fields: {
    title: { type: 'text' },
    description: { type: 'text' },
    status: { type: 'enum' },
    priority: { type: 'enum' },
    dueOn: { type: 'date' },
    dueAt: { type: 'datetime' },
    ownerId: { type: 'ref', ref: 'user' },
    subjectType: { type: 'text' },
    nextStep: { type: 'boolean' },
    doneAt: { type: 'datetime' },
    doneBy: { type: 'ref', ref: 'user' },
    result: { type: 'text' },
    resultOutcome: { type: 'text' },
    deletedAt: { type: 'datetime' },
  },
};

/** Shown in the history of its record; has no title of its own that could be read past the reach of that record. */
const ACTIVITY: RecordType = {
  type: 'activity',
  table: 'activity',
  restore: { onlyWhole: true },
  titleSql: `''`,
  deletedAt: 'deleted_at',
  permissions: { read: 'activities.read', write: 'activities.write', delete: 'activities.delete' },
  fields: {
    kind: { type: 'enum' },
    happenedAt: { type: 'datetime' },
    direction: { type: 'enum' },
    outcome: { type: 'text' },
    text: { type: 'text' },
    durationMinutes: { type: 'number' },
    ownerId: { type: 'ref', ref: 'user' },
    deletedAt: { type: 'datetime' },
  },
};

const OUTCOME: RecordType = {
  type: 'activityOutcome',
  table: 'activity_outcome',
  titleSql: 'name',
  permissions: { read: 'activities.read', write: 'activities.manage' },
  openTitle: true,
  fields: {
    kind: { type: 'enum' },
    name: { type: 'text' },
    position: { type: 'number' },
    countsAsContact: { type: 'boolean' },
    archived: { type: 'boolean' },
  },
};

const SETTING: RecordType = {
  type: 'notificationSetting',
  table: 'notification_setting',
  titleSql: `''`,
  permissions: { read: 'users.manage' },
  fields: {
    userId: { type: 'ref', ref: 'user' },
    mailKinds: { type: 'json' },
    quietFrom: { type: 'text' },
    quietTo: { type: 'text' },
    leadMinutes: { type: 'number' },
    morning: { type: 'text' },
  },
};
