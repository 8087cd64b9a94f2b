import { Injectable } from '@nestjs/common';
import { type Actor, type Locale, UnitOfWork } from '@atrium/platform';
import { firstPipeline } from './first-pipeline';
import { LostReasonEntity } from '../lost-reasons/lost-reason.entity';
import { PipelinesService } from './pipelines.service';

/** What sales needs before the first deal: one pipeline, and reasons to choose from when a deal is lost. */
@Injectable()
export class FirstSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly pipelines: PipelinesService,
  ) {}

  /** Makes them in this language, unless there is a pipeline already. */
  async make(actor: Actor, locale: Locale): Promise<void> {
    await this.unitOfWork.run(actor, async () => {
      const [any] = await this.unitOfWork.query('select 1 from pipeline limit 1');
      if (any) return;
      const { name, stages, lostReasons } = firstPipeline(locale);
      await this.pipelines.create(actor, { name, stages });
      const by = { createdBy: actor.userId, updatedBy: actor.userId };
      await this.unitOfWork.manager.insert(
        LostReasonEntity,
        lostReasons.map((reason, position) => ({ name: reason, position, ...by })),
      );
    });
  }
}
