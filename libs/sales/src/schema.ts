import type { MigrationList } from '@atrium/platform/schema';
import { DealProductEntity } from './deals/deal-product.entity';
import { DealEntity } from './deals/deal.entity';
import { LostReasonEntity } from './lost-reasons/lost-reason.entity';
import { Sales1700000006000 } from './migrations/1700000006000-sales';
import { ReportViews1700000006300 } from './migrations/1700000006300-report-views';
import { Plans1700000006310 } from './migrations/1700000006310-plans';
import { PipelineEntity } from './pipelines/pipeline.entity';
import { StageEntity } from './pipelines/stage.entity';
import { ProductEntity } from './products/product.entity';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [Sales1700000006000, ReportViews1700000006300, Plans1700000006310];

export const entities = [DealEntity, DealProductEntity, LostReasonEntity, PipelineEntity, ProductEntity, StageEntity];
