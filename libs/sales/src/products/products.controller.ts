import {
  type Actor,
  ApiIfMatch,
  ApiListQuery,
  ApiProblem,
  BulkResultsDto,
  IdParam,
  IfMatch,
  JsonText,
  withEtag,
} from '@atrium/platform';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { productList } from './product-list';
import { BulkProductsDto, CreateProductDto, ProductDto, ProductListDto, UpdateProductDto } from './product.dto';
import { ProductsService } from './products.service';

@ApiTags('products')
@ApiProblem()
@Controller('v1/products')
export class ProductsController {
  constructor(private readonly products: ProductsService) {}

  @Get()
  @RequirePermission('products.read')
  @JsonText()
  @ApiListQuery(productList)
  @ApiOkResponse({ type: ProductListDto })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    return this.products.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('products.read')
  @ApiOkResponse({ type: ProductDto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProductDto> {
    return withEtag(reply, await this.products.get(actor, id));
  }

  @Post()
  @RequirePermission('products.write')
  @ApiCreatedResponse({ type: ProductDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CreateProductDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProductDto> {
    return withEtag(reply, await this.products.create(actor, input));
  }

  /** Creates or updates up to 1,000 products; the answer says for each row what became of it. */
  @Post('bulk')
  @HttpCode(200)
  @RequirePermission('products.write')
  @ApiOkResponse({ type: BulkResultsDto })
  bulk(@CurrentActor() actor: Actor, @Body() input: BulkProductsDto): Promise<BulkResultsDto> {
    return this.products.bulk(actor, input.items);
  }

  /** Creates the product known elsewhere by this id, or updates it. */
  @Put('by-external-id/:source/:externalId')
  @RequirePermission('products.write')
  @ApiOkResponse({ type: ProductDto })
  @ApiCreatedResponse({ type: ProductDto })
  async upsert(
    @CurrentActor() actor: Actor,
    @Param('source') source: string,
    @Param('externalId') id: string,
    @Body() input: CreateProductDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProductDto> {
    const { product, created } = await this.products.upsert(actor, { source, id }, input);
    void reply.status(created ? 201 : 200);
    return withEtag(reply, product);
  }

  @Patch(':id')
  @RequirePermission('products.write')
  @ApiIfMatch()
  @ApiOkResponse({ type: ProductDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdateProductDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProductDto> {
    return withEtag(reply, await this.products.update(actor, id, version, input));
  }

  /** Into the bin. Deals keep it in their lines. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('products.write')
  @ApiIfMatch()
  @ApiNoContentResponse()
  delete(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.products.delete(actor, id, version);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @RequirePermission('products.write')
  @ApiOkResponse({ type: ProductDto })
  async restore(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProductDto> {
    return withEtag(reply, await this.products.restore(actor, id));
  }
}
