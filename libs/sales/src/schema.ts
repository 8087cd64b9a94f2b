import type { MigrationList } from '@atrium/platform/schema';
import { DealProductEntity } from './deals/deal-product.entity';
import { DealEntity } from './deals/deal.entity';
import { LostReasonEntity } from './lost-reasons/lost-reason.entity';
import { Sales1700000006000 } from './migrations/1700000006000-sales';
import { PipelineEntity } from './pipelines/pipeline.entity';
import { StageEntity } from './pipelines/stage.entity';
import { ProductEntity } from './products/product.entity';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [Sales1700000006000];

export const entities = [DealEntity, DealProductEntity, LostReasonEntity, PipelineEntity, ProductEntity, StageEntity];
