import {
  ApiIfMatch,
  ApiListQuery,
  ApiProblem,
  type Actor,
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
import { DEALS } from './deal-list';
import { DealMovesService } from './deal-moves.service';
import { BulkDealsDto, CreateDealDto, MoveDealDto, ReplaceLinesDto, UpdateDealDto } from './deal.dto';
import { DealsBulkService } from './deals-bulk.service';
import { DealsService } from './deals.service';
import { DealCardDto, DealListDto } from './deal-view.dto';

@ApiTags('deals')
@ApiProblem()
@Controller('v1/deals')
export class DealsController {
  constructor(
    private readonly deals: DealsService,
    private readonly moves: DealMovesService,
    private readonly many: DealsBulkService,
  ) {}

  @Get()
  @RequirePermission('deals.read')
  @JsonText()
  @ApiListQuery(DEALS)
  @ApiOkResponse({ type: DealListDto })
  list(@CurrentActor() actor: Actor, @Query() query: Record<string, unknown>): Promise<string> {
    return this.deals.list(actor, query);
  }

  @Get(':id')
  @RequirePermission('deals.read')
  @ApiOkResponse({ type: DealCardDto })
  async get(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DealCardDto> {
    return withEtag(reply, await this.deals.get(actor, id));
  }

  @Post()
  @RequirePermission('deals.write')
  @ApiCreatedResponse({ type: DealCardDto })
  async create(
    @CurrentActor() actor: Actor,
    @Body() input: CreateDealDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DealCardDto> {
    return withEtag(reply, await this.deals.create(actor, input));
  }

  /** Creates or updates up to 1,000 deals; the answer says for each row what became of it. */
  @Post('bulk')
  @HttpCode(200)
  @RequirePermission('deals.write')
  @ApiOkResponse({ type: BulkResultsDto })
  bulk(@CurrentActor() actor: Actor, @Body() input: BulkDealsDto): Promise<BulkResultsDto> {
    return this.many.bulk(actor, input.items);
  }

  /** Creates the deal known elsewhere by this id, or updates it. */
  @Put('by-external-id/:source/:externalId')
  @RequirePermission('deals.write')
  @ApiOkResponse({ type: DealCardDto })
  @ApiCreatedResponse({ type: DealCardDto })
  async upsert(
    @CurrentActor() actor: Actor,
    @Param('source') source: string,
    @Param('externalId') id: string,
    @Body() input: CreateDealDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DealCardDto> {
    const { deal, created } = await this.many.upsert(actor, { source, id }, input);
    void reply.status(created ? 201 : 200);
    return withEtag(reply, deal);
  }

  @Patch(':id')
  @RequirePermission('deals.write')
  @ApiIfMatch()
  @ApiOkResponse({ type: DealCardDto })
  async update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: UpdateDealDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DealCardDto> {
    return withEtag(reply, await this.deals.update(actor, id, version, input));
  }

  /** To another stage, to won, to lost (which wants a reason), or open again; with the next step in the same act. */
  @Post(':id/move')
  @HttpCode(200)
  @RequirePermission('deals.write')
  @ApiIfMatch()
  @ApiOkResponse({ type: DealCardDto })
  async move(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: MoveDealDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DealCardDto> {
    return withEtag(reply, await this.moves.move(actor, id, version, input));
  }

  /** All lines at once. */
  @Put(':id/products')
  @RequirePermission('deals.write')
  @ApiIfMatch()
  @ApiOkResponse({ type: DealCardDto })
  async replaceLines(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() input: ReplaceLinesDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DealCardDto> {
    return withEtag(reply, await this.deals.replaceLines(actor, id, version, input));
  }

  /** Into the bin. */
  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('deals.delete')
  @ApiIfMatch()
  @ApiNoContentResponse()
  delete(@CurrentActor() actor: Actor, @IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.deals.delete(actor, id, version);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @RequirePermission('deals.delete')
  @ApiOkResponse({ type: DealCardDto })
  async restore(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DealCardDto> {
    return withEtag(reply, await this.deals.restore(actor, id));
  }
}
