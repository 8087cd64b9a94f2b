import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import {
  type Actor,
  ConflictError,
  InvalidError,
  NotFoundError,
  PreconditionFailedError,
  UnitOfWork,
  violatedConstraint,
} from '@atrium/platform';
import { type ActivityKind } from '../activities/activity.entity';
import { firstOutcomes } from './first-outcomes';
import type { CreateOutcomeDto, OutcomeDto, UpdateOutcomeDto } from './outcome.dto';
import { OutcomeEntity } from './outcome.entity';

const OUTCOMES = `select id, kind, key, name, position, counts_as_contact as "countsAsContact", archived, version
  from activity_outcome`;

/** How activities can end: what is offered, and what counts as having reached the other side. */
@Injectable()
export class OutcomesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {}

  async list(actor: Actor): Promise<OutcomeDto[]> {
    this.policy.require(actor, 'activities.read');
    return this.unitOfWork.query<OutcomeDto>(`${OUTCOMES} order by kind, archived, position, id`);
  }

  async create(actor: Actor, { kind, name, countsAsContact = true }: CreateOutcomeDto): Promise<OutcomeDto> {
    this.policy.require(actor, 'activities.manage');
    return this.unitOfWork.run(actor, async () => {
      const [made] = await unique(() =>
        this.unitOfWork.query<{ id: string }>(
          `with made as (select uuid_v7() as id)
           insert into activity_outcome (id, kind, key, name, counts_as_contact, position, created_by, updated_by)
           select made.id, $1, made.id::text, $2, $3,
             (select coalesce(max(position), -1) + 1 from activity_outcome where kind = $1), $4, $4 from made
           returning id`,
          [kind, name, countsAsContact, actor.userId],
        ),
      );
      return this.get(made?.id ?? '');
    });
  }

  async update(actor: Actor, id: string, version: number, input: UpdateOutcomeDto): Promise<OutcomeDto> {
    this.policy.require(actor, 'activities.manage');
    return this.unitOfWork.run(actor, async () => {
      const changed = await unique(() =>
        this.unitOfWork.manager.update(OutcomeEntity, { id, version }, { ...input, updatedBy: actor.userId }),
      );
      const present = await this.get(id);
      if (!changed.affected) throw new PreconditionFailedError(present);
      return present;
    });
  }

  /** Only what no activity has; the others can be archived. */
  async delete(actor: Actor, id: string, version: number): Promise<void> {
    this.policy.require(actor, 'activities.manage');
    await this.unitOfWork.run(actor, async () => {
      try {
        const gone = await this.unitOfWork.manager.delete(OutcomeEntity, { id, version });
        if (!gone.affected) throw new PreconditionFailedError(await this.get(id));
      } catch (error) {
        if (violatedConstraint(error) === 'activity_outcome')
          throw new ConflictError('in_use', 'Activities have this outcome. Archive it instead.');
        throw error;
      }
    });
  }

  /** What is offered from the first day. In the set-up's transaction. */
  async makeFirst(actor: Actor, locale: string): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      const [any] = await this.unitOfWork.query('select 1 from activity_outcome limit 1');
      if (any) return;
      const by = { createdBy: actor.userId, updatedBy: actor.userId };
      await this.unitOfWork.manager.insert(
        OutcomeEntity,
        firstOutcomes(locale).map((outcome) => ({ ...outcome, ...by })),
      );
    });
  }

  /** Whether an activity that ends so counts as a contact; refuses outcomes that the kind does not have. */
  async countsAsContact(kind: ActivityKind, key: string | null | undefined, pointer = '/outcome'): Promise<boolean> {
    if (key === null || key === undefined) return kind !== 'note';
    const [outcome] = await this.unitOfWork.query<{ counts: boolean }>(
      'select counts_as_contact as counts from activity_outcome where kind = $1 and key = $2',
      [kind, key],
    );
    if (!outcome)
      throw new InvalidError([{ pointer, code: 'unknown_reference', detail: 'This kind has no such outcome.' }]);
    return outcome.counts;
  }

  private async get(id: string): Promise<OutcomeDto> {
    const [outcome] = await this.unitOfWork.query<OutcomeDto>(`${OUTCOMES} where id = $1`, [id]);
    if (!outcome) throw new NotFoundError('Outcome');
    return outcome;
  }
}

async function unique<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) === 'activity_outcome_name')
      throw new ConflictError('name_taken', 'There is already such an outcome.');
    throw error;
  }
}
