import { Module } from '@nestjs/common';
import { BoardController } from './board/board.controller';
import { DealsController } from './deals/deals.controller';
import { LostReasonsController } from './lost-reasons/lost-reasons.controller';
import { PipelinesController } from './pipelines/pipelines.controller';
import { PlansController } from './plans/plans.controller';
import { ProductsController } from './products/products.controller';
import { QuickEntryController } from './quick-entry/quick-entry.controller';
import { SalesModule } from './sales.module';

/** Controllers of this module, for apps/api. */
@Module({
  imports: [SalesModule],
  controllers: [
    BoardController,
    DealsController,
    LostReasonsController,
    PipelinesController,
    PlansController,
    ProductsController,
    QuickEntryController,
  ],
})
export class SalesHttpModule {}
