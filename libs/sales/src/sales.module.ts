import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CustomersModule } from '@atrium/customers';
import { IdentityModule } from '@atrium/identity';
import { RecordsModule } from '@atrium/records';
import { TasksModule } from '@atrium/tasks';
import { BoardService } from './board/board.service';
import { DealCards } from './deals/deal-cards';
import { DealLines } from './deals/deal-lines';
import { DealMovesService } from './deals/deal-moves.service';
import { DealReach } from './deals/deal-reach';
import { DealReferences } from './deals/deal-references';
import { DealSearch } from './deals/deal-search';
import { DealSteps } from './deals/deal-steps';
import { DealWrites } from './deals/deal-writes';
import { DealsBulkService } from './deals/deals-bulk.service';
import { DealsService } from './deals/deals.service';
import { StageTimeline } from './deals/stage-timeline';
import { DealImportWrites } from './imports/deal-import-writes';
import { DealsTarget } from './imports/deals.target';
import { ProductsTarget } from './imports/products.target';
import { LostReasonsService } from './lost-reasons/lost-reasons.service';
import './permissions';
import { FirstSteps } from './pipelines/first-steps';
import { PipelinesService } from './pipelines/pipelines.service';
import { StageReference } from './pipelines/stage-reference';
import { StagesService } from './pipelines/stages.service';
import { PlanPlaces } from './plans/plan-places';
import { PlansService } from './plans/plans.service';
import { ProductSearch } from './products/product-search';
import { ProductsService } from './products/products.service';
import { QuickEntryService } from './quick-entry/quick-entry.service';
import { SalesRecords } from './sales-records';
import { entities } from './schema';

const services = [
  BoardService,
  DealMovesService,
  DealsBulkService,
  DealsService,
  FirstSteps,
  LostReasonsService,
  PipelinesService,
  PlansService,
  ProductsService,
  QuickEntryService,
  StagesService,
];

const inner = [
  DealCards,
  DealImportWrites,
  DealLines,
  DealReach,
  DealReferences,
  DealSearch,
  DealSteps,
  DealWrites,
  DealsTarget,
  PlanPlaces,
  ProductSearch,
  ProductsTarget,
  SalesRecords,
  StageReference,
  StageTimeline,
];

/** Products, pipelines and deals; the same in the API and the worker. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), CustomersModule, IdentityModule, RecordsModule, TasksModule],
  providers: [...services, ...inner],
  exports: services,
})
export class SalesModule {}
