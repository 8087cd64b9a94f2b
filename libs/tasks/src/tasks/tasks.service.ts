import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import {
  type Actor,
  type BulkResultsDto,
  Clock,
  ConflictError,
  eachRow,
  InvalidError,
  ListEngine,
  NotFoundError,
  oneItem,
  parseListQuery,
  UnitOfWork,
} from '@atrium/platform';
import { dueCondition, overdueSql, type Reader, readerAt } from '../shared/due';
import { Subjects } from '../shared/subjects';
import { taskLists } from './task-list';
import { TaskReach } from './task-reach';
import { deadlineErrors, deadlineOf, reminderChoice } from './task-rules';
import { type HeldTask, recordOf, subjectColumns, TaskWrites } from './task-writes';
import type { BulkTaskDto, CreateTaskDto, UpdateTaskDto } from './task.dto';
import type { TaskEntity } from './task.entity';
import type { TaskCardDto, TaskCountsDto } from './task-view.dto';

/** Tasks: find, make, change, throw away. Doing them has a place of its own. */
@Injectable()
export class TasksService {
  private known: ReturnType<typeof taskLists> | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
    private readonly policy: AccessPolicy,
    private readonly clock: Clock,
    private readonly subjects: Subjects,
    private readonly reach: TaskReach,
    private readonly writes: TaskWrites,
  ) {}

  /** Made once all modules have registered what can be followed up. */
  private get definitions(): ReturnType<typeof taskLists> {
    return (this.known ??= taskLists(this.subjects));
  }

  /** JSON text of a page; `filter[deleted]=true` shows the bin, `filter[due][…]` and `filter[overdue]` are asked where the reader is. */
  list(actor: Actor, raw: Record<string, unknown>): Promise<string> {
    this.policy.require(actor, 'tasks.read');
    const { rest, conditions, bin } = takeOwnFilters(raw, readerAt(actor, this.clock.now()));
    const definition = bin ? this.definitions.bin : this.definitions.tasks;
    const query = parseListQuery(rest, definition, actor);
    query.filters.push(...conditions);
    return this.lists.page(definition, query, this.reach.list(actor, raw), this.reach.bindings(actor));
  }

  /** The bin is readable too; tasks of records in the bin are not. */
  async get(actor: Actor, id: string): Promise<TaskCardDto> {
    this.policy.require(actor, 'tasks.read');
    const { card } = this.definitions;
    const task = await oneItem<TaskCardDto>(
      this.unitOfWork,
      card,
      id,
      this.reach.see(actor),
      this.reach.bindings(actor),
    );
    if (!task) throw new NotFoundError('Task');
    return task;
  }

  /** The actor's own open tasks. */
  async counts(actor: Actor): Promise<TaskCountsDto> {
    this.policy.require(actor, 'tasks.read');
    const { today, now, timeZone } = readerAt(actor, this.clock.now());
    const [row] = await this.unitOfWork.query<TaskCountsDto>(
      `select count(*) filter (where late)::int as overdue, count(*) filter (where not late and due_day = $2::date)::int as today,
         count(*) filter (where not late and due_day > $2::date and due_day <= $2::date + 7)::int as week, count(*)::int as open
       from (select coalesce(t.due_on < $2::date, t.due_at < $3::timestamptz, false) as late,
           coalesce(t.due_on, (t.due_at at time zone $4)::date) as due_day
         from task t where t.owner_id = $1::uuid and t.status = 'open' and t.deleted_at is null and ${this.subjects.aliveSql('t')}) x`,
      [actor.userId, today, now, timeZone],
    );
    return row ?? { overdue: 0, today: 0, week: 0, open: 0 };
  }

  async create(actor: Actor, input: CreateTaskDto): Promise<TaskCardDto> {
    this.policy.require(actor, 'tasks.write');
    return this.unitOfWork.run(actor, async () => {
      const { subjectType, subjectId, nextStep = false, ...fields } = input;
      const subject = await this.subjectOf(actor, subjectType, subjectId, nextStep);
      const ownerId = fields.ownerId ?? actor.userId;
      if (!ownerId) throw new InvalidError([required('/ownerId', 'Say who is to do it.')]);
      await this.writes.requireOwner(actor, ownerId, subject);
      return this.get(actor, await this.writes.make(actor, { ...fields, ownerId, subject, nextStep }));
    });
  }

  async update(actor: Actor, id: string, version: number | null, input: UpdateTaskDto): Promise<TaskCardDto> {
    this.policy.require(actor, 'tasks.write');
    return this.unitOfWork.run(actor, async () => {
      const task = await this.writes.hold(actor, id, version, () => this.get(actor, id));
      if (task.deletedAt) throw new ConflictError('in_bin', 'This task lies in the bin. Restore it first.');
      await this.change(actor, task, input);
      return this.get(actor, id);
    });
  }

  async delete(actor: Actor, id: string, version: number): Promise<void> {
    this.policy.require(actor, 'tasks.delete');
    await this.unitOfWork.run(actor, async () => {
      const task = await this.writes.hold(actor, id, version, () => this.get(actor, id), 'tasks.delete');
      if (!task.deletedAt)
        await this.writes.write(actor, task, { deletedAt: this.clock.now(), deletedBy: actor.userId });
    });
  }

  async restore(actor: Actor, id: string): Promise<TaskCardDto> {
    this.policy.require(actor, 'tasks.delete');
    return this.unitOfWork.run(actor, async () => {
      const task = await this.writes.hold(actor, id, null, () => this.get(actor, id), 'tasks.delete');
      if (task.deletedAt) await this.writes.write(actor, task, { deletedAt: null, deletedBy: null });
      return this.get(actor, id);
    });
  }

  /** Up to 1,000 tasks made or changed, each with an outcome of its own. */
  async bulk(actor: Actor, rows: readonly BulkTaskDto[]): Promise<BulkResultsDto> {
    this.policy.require(actor, 'tasks.write');
    return eachRow(this.unitOfWork, actor, rows, async ({ id, version, ...input }) => {
      if (id) return { id: (await this.update(actor, id, version ?? null, input)).id, outcome: 'updated' };
      if (!input.title) throw new InvalidError([required('/title', 'A task has a title.')]);
      const { status: _open, title, ...fields } = input;
      return { id: (await this.create(actor, { title, ...fields })).id, outcome: 'created' };
    });
  }

  private async change(actor: Actor, task: HeldTask, input: UpdateTaskDto): Promise<void> {
    const present = { dueOn: task.dueOn, dueAt: task.dueAt?.toISOString() ?? null };
    const errors = deadlineErrors(input, this.clock.now(), '', present);
    if (errors.length) throw new InvalidError(errors);
    const { remindAt: _at, remindMinutesBefore: _before, subjectType, subjectId, dueOn, dueAt, ...plain } = input;
    const fields: Partial<TaskEntity> = { ...plain };
    if (dueOn !== undefined || dueAt !== undefined) {
      Object.assign(fields, deadlineOf(input, present));
      if (!input.timeZone && dueAt) fields.timeZone = actor.timeZone;
    }
    if (subjectId !== undefined || subjectType !== undefined || input.nextStep) {
      const type = subjectType === undefined ? task.subjectType : subjectType;
      const subject = await this.subjectOf(
        actor,
        type,
        subjectId === undefined ? task.subjectId : subjectId,
        input.nextStep ?? task.nextStep,
        recordOf(task),
      );
      if (subjectId !== undefined) Object.assign(fields, subjectColumns(subject));
    }
    if (input.ownerId && input.ownerId !== task.ownerId)
      await this.writes.requireOwner(actor, input.ownerId, recordOf({ ...task, ...subjectOf(fields) }));
    if (input.status && input.status !== task.status) {
      const open = input.status === 'open';
      Object.assign(fields, {
        doneAt: open ? null : this.clock.now(),
        doneBy: open ? null : actor.userId,
        ...(open ? { result: null, resultOutcome: null } : {}),
      });
    }
    await this.writes.write(actor, task, fields, reminderChoice(input));
    if (input.description !== undefined)
      await this.writes.tellMentioned(actor, { ...task, ...subjectOf(fields) }, input.description, task.description);
  }

  /** The record a task is to be about. One that it is about already need not be seen by whoever changes something else. */
  private async subjectOf(
    actor: Actor,
    type: string | null | undefined,
    id: string | null | undefined,
    nextStep: boolean,
    present: { type: string; id: string } | null = null,
  ) {
    if (Boolean(type) !== Boolean(id))
      throw new InvalidError([required(id ? '/subjectType' : '/subjectId', 'Name a record by its type and its id.')]);
    if (!type || !id) {
      if (nextStep)
        throw new InvalidError([
          { ...required('/nextStep', 'A next step belongs to a record.'), code: 'needs_record' },
        ]);
      return null;
    }
    if (present?.type === type && present.id === id) return this.subjects.load(actor, { type, id });
    return this.subjects.require(actor, { type, id });
  }
}

const subjectOf = ({ subjectType, subjectId }: Partial<TaskEntity>) =>
  subjectType === undefined ? {} : { subjectType, subjectId: subjectId ?? null };

const required = (pointer: string, detail: string) => ({ pointer, code: 'required', detail });

/** Filters that need to know where the reader is, and the one that chooses the bin. */
function takeOwnFilters(raw: Record<string, unknown>, reader: Reader) {
  const rest: Record<string, unknown> = {};
  const conditions = [];
  for (const [name, value] of Object.entries(raw)) {
    const due = /^filter\[due\](?:\[(\w+)\])?$/.exec(name);
    const operator = due?.[1] ?? 'eq';
    if (due && operator !== 'empty')
      for (const one of Array.isArray(value) ? value : [value])
        conditions.push(dueCondition('t', operator, String(one), reader));
    else if (name === 'filter[overdue]' && (value === 'true' || value === 'false')) {
      const { sql, params } = overdueSql('t', reader);
      conditions.push({ sql: value === 'true' ? sql : `not ${sql}`, params });
    } else if (name !== 'filter[deleted]') rest[name] = value;
  }
  return { rest, conditions, bin: raw['filter[deleted]'] === 'true' };
}
