import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import { type Actor, UnitOfWork } from '@atrium/platform';
import { PipelineEntity } from './pipeline.entity';
import { planStages } from './stage-rules';
import { StageEntity } from './stage.entity';

/** Makes stages that a file names and the pipeline does not have: open ones, after those that are there. */
@Injectable()
export class StageReference {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {}

  /** Name → id of the new stages. The pipeline is the import's choice, else the first. */
  async create(actor: Actor, names: readonly string[], pipelineId: string | null): Promise<Map<string, string>> {
    this.policy.require(actor, 'pipelines.manage');
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const pipeline = await manager.findOneOrFail(PipelineEntity, {
        where: pipelineId ? { id: pipelineId, archived: false } : { archived: false },
        order: { position: 'ASC', id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const present = await manager.find(StageEntity, {
        where: { pipelineId: pipeline.id },
        order: { position: 'ASC' },
      });
      const open = present.filter((stage) => stage.kind === 'open').length;
      await this.unitOfWork.execute(
        `update stage set position = position + $2 where pipeline_id = $1 and kind <> 'open'`,
        [pipeline.id, names.length],
      );
      const made = new Map<string, string>();
      const plans = planStages(
        [...Array.from({ length: open }, (_, at) => at), ...names].map((name) => ({
          name: String(name),
          kind: 'open' as const,
          // How likely it is nobody has said; half is the least wrong.
          probability: 50,
        })),
      );
      for (const { id: _new, ...plan } of plans.slice(open)) {
        const stage = manager.create(StageEntity, {
          ...plan,
          pipelineId: pipeline.id,
          createdBy: actor.userId,
          updatedBy: actor.userId,
        });
        await manager.insert(StageEntity, stage);
        made.set(plan.name, stage.id);
      }
      await manager.update(PipelineEntity, { id: pipeline.id }, { updatedBy: actor.userId });
      return made;
    });
  }
}
