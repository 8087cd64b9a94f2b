import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import {
  type Actor,
  ConflictError,
  type FieldError,
  InvalidError,
  PreconditionFailedError,
  UnitOfWork,
} from '@atrium/platform';
import { fold } from '@atrium/records';
import type { PipelineDto, ReplaceStagesDto, StageDto, StageMoveDto } from './pipeline.dto';
import { PipelineEntity } from './pipeline.entity';
import { PipelinesService } from './pipelines.service';
import { planStages, stageErrors, type StagePlan } from './stage-rules';
import { StageEntity } from './stage.entity';

/** Redraws the stages of a pipeline without losing a deal on the way. */
@Injectable()
export class StagesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
    private readonly pipelines: PipelinesService,
  ) {}

  /** The stages as they are to be, in their order; what is missing is removed, its deals going where `moves` says. */
  async replace(actor: Actor, pipelineId: string, version: number, input: ReplaceStagesDto): Promise<PipelineDto> {
    this.policy.require(actor, 'pipelines.manage');
    const errors = stageErrors(input.stages, fold);
    if (errors.length) throw new InvalidError(errors);
    return this.unitOfWork.run(actor, async () => {
      await this.takeVersion(actor, pipelineId, version);
      const { stages: present } = await this.pipelines.get(actor, pipelineId);
      const planned = planStages(input.stages);
      const wrong = strangers(present, planned);
      if (wrong.length) throw new InvalidError(wrong);
      await this.refuseChangedKinds(present, planned);
      await this.writeStages(actor, pipelineId, planned);
      const kept = new Set(planned.map((stage) => stage.id));
      for (const stage of present)
        if (!kept.has(stage.id)) await this.remove(actor, stage, present, kept, input.moves ?? []);
      return this.pipelines.get(actor, pipelineId);
    });
  }

  /** The stages belong to their pipeline: changing them is a new version of it, and two at once are told apart. */
  private async takeVersion(actor: Actor, id: string, version: number): Promise<void> {
    const taken = await this.unitOfWork.manager.update(PipelineEntity, { id, version }, { updatedBy: actor.userId });
    if (!taken.affected) throw new PreconditionFailedError(await this.pipelines.get(actor, id));
  }

  private async refuseChangedKinds(present: readonly StageDto[], planned: readonly StagePlan[]): Promise<void> {
    for (const stage of present) {
      const plan = planned.find(({ id }) => id === stage.id);
      if (plan && plan.kind !== stage.kind) {
        const deals = await this.dealsIn(stage.id);
        if (deals)
          throw new ConflictError('stage_in_use', `Deals are in the stage ${stage.name}.`, {
            stageId: stage.id,
            name: stage.name,
            deals,
          });
      }
    }
  }

  private async writeStages(actor: Actor, pipelineId: string, planned: readonly StagePlan[]): Promise<void> {
    const { manager } = this.unitOfWork;
    for (const { id, ...plan } of planned) {
      const stage = { ...plan, pipelineId, updatedBy: actor.userId };
      if (id) await manager.update(StageEntity, { id }, stage);
      else await manager.insert(StageEntity, { ...stage, createdBy: actor.userId });
    }
  }

  /** Gone for good when no deal has ever been in it; otherwise kept for the history of those that were. */
  private async remove(
    actor: Actor,
    stage: StageDto,
    present: readonly StageDto[],
    kept: ReadonlySet<string | null>,
    moves: readonly StageMoveDto[],
  ): Promise<void> {
    const deals = await this.dealsIn(stage.id);
    if (deals) {
      const to = moves.find((move) => move.from === stage.id)?.to;
      const target = present.find(({ id }) => id === to);
      if (!target || !kept.has(target.id) || target.kind !== stage.kind)
        throw new ConflictError('stage_in_use', `Say where the deals of the stage ${stage.name} go.`, {
          stageId: stage.id,
          name: stage.name,
          deals,
        });
      await this.unitOfWork.execute(
        'update deal set stage_id = $2, version = version + 1, updated_at = now(), updated_by = $3 where stage_id = $1',
        [stage.id, target.id, actor.userId],
      );
    }
    const [remembered] = await this.unitOfWork.query('select 1 from deal_stage_entry where stage_id = $1 limit 1', [
      stage.id,
    ]);
    if (remembered)
      await this.unitOfWork.manager.update(
        StageEntity,
        { id: stage.id },
        { removedAt: new Date(), updatedBy: actor.userId },
      );
    else await this.unitOfWork.manager.delete(StageEntity, { id: stage.id });
  }

  private async dealsIn(stageId: string): Promise<number> {
    const [row] = await this.unitOfWork.query<{ deals: number }>(
      'select count(*) as deals from deal where stage_id = $1',
      [stageId],
    );
    return row?.deals ?? 0;
  }
}

function strangers(present: readonly StageDto[], planned: readonly StagePlan[]): FieldError[] {
  const known = new Set(present.map(({ id }) => id));
  return planned
    .filter(({ id }) => id !== null && !known.has(id))
    .map(({ position }) => ({
      pointer: `/stages/${position}/id`,
      code: 'unknown_reference',
      detail: 'This pipeline has no such stage.',
    }));
}
