import { ApiListQuery, ApiProblem, type Actor, IdParam, JsonText } from '@atrium/platform';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { BOARD_DEALS } from '../deals/deal-list';
import { DealListDto } from '../deals/deal-view.dto';
import { BoardDto } from './board.dto';
import { BoardService } from './board.service';

@ApiTags('deals')
@ApiProblem()
@Controller('v1/pipelines/:id/board')
export class BoardController {
  constructor(private readonly boards: BoardService) {}

  /** The open stages with counts, sums and the first page of deals, all within the reader's rights. */
  @Get()
  @RequirePermission('deals.read')
  @JsonText()
  @ApiListQuery(BOARD_DEALS)
  @ApiOkResponse({ type: BoardDto })
  board(@CurrentActor() actor: Actor, @IdParam() id: string, @Query() query: Record<string, unknown>): Promise<string> {
    return this.boards.board(actor, id, query);
  }

  /** Further pages of one column; also the deals of a won or lost stage. */
  @Get(':stageId')
  @RequirePermission('deals.read')
  @JsonText()
  @ApiListQuery(BOARD_DEALS)
  @ApiOkResponse({ type: DealListDto })
  column(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('stageId') stageId: string,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    return this.boards.column(actor, id, stageId, query);
  }
}
