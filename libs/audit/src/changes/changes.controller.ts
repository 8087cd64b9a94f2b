import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { type Actor, ApiProblem } from '@atrium/platform';
import { ChangePageDto, ChangesQuery } from './change.dto';
import { Changes } from './changes.service';

@ApiTags('changes')
@ApiProblem()
@Controller('v1/changes')
export class ChangesController {
  constructor(private readonly changes: Changes) {}

  @Get()
  @RequirePermission('history.read')
  @ApiOperation({ summary: 'History of one record: who changed what, when and from where' })
  @ApiOkResponse({ type: ChangePageDto })
  list(@CurrentActor() actor: Actor, @Query() query: ChangesQuery): Promise<ChangePageDto> {
    return this.changes.page(actor, query);
  }
}
