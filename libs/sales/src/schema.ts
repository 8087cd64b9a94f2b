import type { MigrationList } from '@atrium/platform/schema';
import { DealProductEntity } from './deals/deal-product.entity';
import { DealEntity } from './deals/deal.entity';
import { LostReasonEntity } from './lost-reasons/lost-reason.entity';
import { Sales1700000006000 } from './migrations/1700000006000-sales';
import { DealFollowUp1700000006100 } from './migrations/1700000006100-deal-follow-up';
import { DealTasks1700000007500 } from './migrations/1700000007500-deal-tasks';
import { ReportViews1700000006300 } from './migrations/1700000006300-report-views';
import { Plans1700000006310 } from './migrations/1700000006310-plans';
import { PipelineEntity } from './pipelines/pipeline.entity';
import { PlanEntity } from './plans/plan.entity';
import { StageEntity } from './pipelines/stage.entity';
import { ProductEntity } from './products/product.entity';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [
  Sales1700000006000,
  DealFollowUp1700000006100,
  ReportViews1700000006300,
  Plans1700000006310,
  DealTasks1700000007500,
];

export const entities = [
  DealEntity,
  DealProductEntity,
  LostReasonEntity,
  PipelineEntity,
  PlanEntity,
  ProductEntity,
  StageEntity,
];
