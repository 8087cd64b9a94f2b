import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  defineList,
  ForbiddenError,
  type ListDefinition,
  ListEngine,
  type ListField,
  NotFoundError,
  oneItem,
  parseListQuery,
  type SqlCondition,
  UnitOfWork,
} from '@atrium/platform';
import { type RecordType, RecordTypes } from '@atrium/records';
import { userRef } from '../shared/json-sql';
import { Subjects } from '../shared/subjects';
import { Heralds, UNREAD } from './heralds';
import type { NotificationDto } from './notification.dto';

const FIELDS = {
  unread: { sql: '(n.read_at is null)', type: 'boolean' },
  kind: { sql: 'n.kind', type: 'enum' },
  createdAt: { sql: 'n.created_at', type: 'datetime', sortable: true },
} as const satisfies Record<string, ListField>;

const BASE = {
  name: 'notifications',
  from: 'notification n',
  id: 'n.id',
  alias: 'n',
  columns: 'n.*',
  fields: FIELDS,
  defaultSort: '-createdAt',
  item: `json_build_object('id', n.id, 'kind', n.kind, 'actor', ${userRef('a')},
    'subject', case when n.subject_id is null then null else
      json_build_object('type', n.subject_type, 'id', n.subject_id, 'title', su.title, 'hidden', su.title is null) end,
    'data', n.data, 'quiet', n.quiet, 'createdAt', n.created_at, 'readAt', n.read_at, 'mailState', n.mail_state)`,
};

export const NOTIFICATIONS = defineList(BASE);

/** A person's own inbox. Nobody reads another's. */
@Injectable()
export class InboxService {
  private definition: ListDefinition | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
    private readonly clock: Clock,
    private readonly records: RecordTypes,
    private readonly subjects: Subjects,
    private readonly heralds: Heralds,
  ) {}

  /** JSON text of a page. Titles are those that the reader may still see. */
  list(actor: Actor, raw: Record<string, unknown>): Promise<string> {
    const list = this.inbox();
    return this.lists.page(list, parseListQuery(raw, list, actor), mine(actor), this.bindings(actor));
  }

  async unread(actor: Actor): Promise<number> {
    const [row] = await this.unitOfWork.query<{ count: number }>(UNREAD, [[userOf(actor)]]);
    return row?.count ?? 0;
  }

  async read(actor: Actor, id: string): Promise<NotificationDto> {
    await this.unitOfWork.execute(
      `update notification n set read_at = $2 where n.id = $1 and n.user_id = $3 and n.read_at is null`,
      [id, this.clock.now(), userOf(actor)],
    );
    const found = await oneItem<NotificationDto>(this.unitOfWork, this.inbox(), id, mine(actor), this.bindings(actor));
    if (!found) throw new NotFoundError('Notification');
    await this.heralds.recount([userOf(actor)]);
    return found;
  }

  /** Everything that is there now; what comes while this runs stays unread. */
  async readAll(actor: Actor): Promise<number> {
    await this.unitOfWork.execute('update notification set read_at = $2 where user_id = $1 and read_at is null', [
      userOf(actor),
      this.clock.now(),
    ]);
    await this.heralds.recount([userOf(actor)]);
    return this.unread(actor);
  }

  /** Any registered record can be what a notification leads to. */
  private types(): RecordType[] {
    return this.records.all().filter(({ titleSql }) => titleSql !== `''`);
  }

  private inbox(): ListDefinition {
    return (this.definition ??= {
      ...BASE,
      joins: `left join app_user a on a.id = n.actor_id
        left join lateral (select ${this.subjects.titleSql('n', this.types())} as title) su on true`,
    });
  }

  private bindings(actor: Actor) {
    return this.subjects.bindings(actor, this.types());
  }
}

const mine = (actor: Actor): SqlCondition => ({ sql: 'n.user_id = $$::uuid', params: [userOf(actor)] });

function userOf({ userId }: Actor): string {
  if (!userId) throw new ForbiddenError();
  return userId;
}
