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
import { fold } from '@atrium/records';
import { firstPipeline } from './first-pipeline';
import type { CreatePipelineDto, PipelineDto, UpdatePipelineDto } from './pipeline.dto';
import { PipelineEntity } from './pipeline.entity';
import { planStages, stageErrors } from './stage-rules';
import { StageEntity } from './stage.entity';

const PIPELINES = `
  select p.id, p.name, p.position, p.archived, p.version,
    coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name, 'kind', s.kind, 'probability', s.probability,
      'daysLimit', s.days_limit, 'color', s.color) order by s.position)
      from stage s where s.pipeline_id = p.id and s.removed_at is null), '[]') as stages
  from pipeline p`;

/** Pipelines with their stages. Few and small, so always answered whole. */
@Injectable()
export class PipelinesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policy: AccessPolicy,
  ) {}

  async list(actor: Actor, archived = false): Promise<PipelineDto[]> {
    this.policy.require(actor, 'pipelines.read');
    return this.unitOfWork.query<PipelineDto>(`${PIPELINES} where p.archived = $1 order by p.position, p.id`, [
      archived,
    ]);
  }

  async get(actor: Actor, id: string): Promise<PipelineDto> {
    this.policy.require(actor, 'pipelines.read');
    const [pipeline] = await this.unitOfWork.query<PipelineDto>(`${PIPELINES} where p.id = $1`, [id]);
    if (!pipeline) throw new NotFoundError('Pipeline');
    return pipeline;
  }

  async create(actor: Actor, input: CreatePipelineDto): Promise<PipelineDto> {
    this.policy.require(actor, 'pipelines.manage');
    const stages =
      input.stages ?? firstPipeline(actor.locale in LANGUAGES ? (actor.locale as keyof typeof LANGUAGES) : 'en').stages;
    const errors = stageErrors(stages, fold);
    if (errors.length) throw new InvalidError(errors);
    if (stages.some((stage) => stage.id))
      throw new InvalidError([
        { pointer: '/stages', code: 'unknown_reference', detail: 'A new pipeline has new stages only.' },
      ]);
    return this.unitOfWork.run(actor, async () => {
      const { manager } = this.unitOfWork;
      const by = { createdBy: actor.userId, updatedBy: actor.userId };
      const [last] = await this.unitOfWork.query<{ position: number }>(
        'select coalesce(max(position), -1)::int as position from pipeline',
      );
      const pipeline = await unique(() =>
        manager.save(manager.create(PipelineEntity, { name: input.name, position: (last?.position ?? -1) + 1, ...by })),
      );
      const rows = planStages(stages).map(({ id: _new, ...stage }) => ({ ...stage, pipelineId: pipeline.id, ...by }));
      await manager.insert(StageEntity, rows);
      return this.get(actor, pipeline.id);
    });
  }

  async update(actor: Actor, id: string, version: number, input: UpdatePipelineDto): Promise<PipelineDto> {
    this.policy.require(actor, 'pipelines.manage');
    return this.unitOfWork.run(actor, async () => {
      if (input.archived) await this.requireAnother(id);
      const changed = await unique(() =>
        this.unitOfWork.manager.update(PipelineEntity, { id, version }, { ...input, updatedBy: actor.userId }),
      );
      const present = await this.get(actor, id);
      if (!changed.affected) throw new PreconditionFailedError(present);
      return present;
    });
  }

  /** Only a pipeline that never had a deal can go for good; the others are archived. */
  async delete(actor: Actor, id: string, version: number): Promise<void> {
    this.policy.require(actor, 'pipelines.manage');
    await this.unitOfWork.run(actor, async () => {
      await this.requireAnother(id);
      const present = await this.get(actor, id);
      if (present.version !== version) throw new PreconditionFailedError(present);
      const [used] = await this.unitOfWork.query('select 1 from deal where pipeline_id = $1 limit 1', [id]);
      const [remembered] = await this.unitOfWork.query(
        'select 1 from deal_stage_entry where pipeline_id = $1 limit 1',
        [id],
      );
      if (used || remembered)
        throw new ConflictError('pipeline_in_use', 'Deals are or were in this pipeline. Archive it instead.');
      await this.unitOfWork.manager.delete(StageEntity, { pipelineId: id });
      await this.unitOfWork.manager.delete(PipelineEntity, { id });
    });
  }

  private async requireAnother(id: string): Promise<void> {
    const [other] = await this.unitOfWork.query('select 1 from pipeline where not archived and id <> $1 limit 1', [id]);
    if (!other) throw new ConflictError('last_pipeline', 'The last pipeline has to stay.');
  }
}

const LANGUAGES = { en: true, ru: true, ro: true, id: true };

async function unique<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) === 'pipeline_name')
      throw new ConflictError('name_taken', 'Another pipeline has this name.');
    throw error;
  }
}
