import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import {
  type Actor,
  ConflictError,
  NotFoundError,
  PreconditionFailedError,
  UnitOfWork,
  violatedConstraint,
} from '@atrium/platform';
import type { CreateLostReasonDto, LostReasonDto, UpdateLostReasonDto } from './lost-reason.dto';
import { LostReasonEntity } from './lost-reason.entity';

const REASONS = 'select id, name, position, version from lost_reason';

/** The reasons offered when a deal is lost. */
@Injectable()
export class LostReasonsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {}

  async list(actor: Actor): Promise<LostReasonDto[]> {
    this.policy.require(actor, 'pipelines.read');
    return this.unitOfWork.query<LostReasonDto>(`${REASONS} order by position, id`);
  }

  async create(actor: Actor, { name }: CreateLostReasonDto): Promise<LostReasonDto> {
    this.policy.require(actor, 'pipelines.manage');
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const [last] = await this.unitOfWork.query<{ position: number }>(
        'select coalesce(max(position), -1)::int as position from lost_reason',
      );
      const reason = manager.create(LostReasonEntity, {
        name,
        position: (last?.position ?? -1) + 1,
        createdBy: actor.userId,
        updatedBy: actor.userId,
      });
      await unique(() => manager.save(reason));
      return this.get(reason.id);
    });
  }

  async update(actor: Actor, id: string, version: number, input: UpdateLostReasonDto): Promise<LostReasonDto> {
    this.policy.require(actor, 'pipelines.manage');
    return this.unitOfWork.run(actor, async () => {
      const changed = await unique(() =>
        this.unitOfWork.manager.update(LostReasonEntity, { id, version }, { ...input, updatedBy: actor.userId }),
      );
      const present = await this.get(id);
      if (!changed.affected) throw new PreconditionFailedError(present);
      return present;
    });
  }

  async delete(actor: Actor, id: string, version: number): Promise<void> {
    this.policy.require(actor, 'pipelines.manage');
    await this.unitOfWork.run(actor, async () => {
      const gone = await this.unitOfWork.manager.delete(LostReasonEntity, { id, version });
      if (!gone.affected) throw new PreconditionFailedError(await this.get(id));
    });
  }

  private async get(id: string): Promise<LostReasonDto> {
    const [reason] = await this.unitOfWork.query<LostReasonDto>(`${REASONS} where id = $1`, [id]);
    if (!reason) throw new NotFoundError('Reason');
    return reason;
  }
}

async function unique<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) === 'lost_reason_name')
      throw new ConflictError('name_taken', 'There is already such a reason.');
    throw error;
  }
}
