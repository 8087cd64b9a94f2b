export { DealsService as Deals } from './deals/deals.service';
export { DealMovesService as DealMoves } from './deals/deal-moves.service';
export type { CreateDealDto, MoveDealDto, UpdateDealDto } from './deals/deal.dto';
export type { DealCardDto, DealDto } from './deals/deal-view.dto';
export { PipelinesService as Pipelines } from './pipelines/pipelines.service';
export type { PipelineDto, StageDto } from './pipelines/pipeline.dto';
export { ProductsService as Products } from './products/products.service';
export type { CreateProductDto, ProductDto } from './products/product.dto';
export { SalesModule } from './sales.module';
