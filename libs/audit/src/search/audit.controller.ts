import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { type Actor, ApiProblem } from '@atrium/platform';
import { AccessSearch } from './access-search.service';
import { AccessPageDto, AccessSearchQuery, ChangeSearchQuery, FoundChangesDto } from './change-search.dto';
import { ChangeSearch } from './change-search.service';

@ApiTags('audit')
@ApiProblem()
@Controller('v1/audit')
export class AuditController {
  constructor(
    private readonly changes: ChangeSearch,
    private readonly access: AccessSearch,
  ) {}

  @Get('changes')
  @RequirePermission('audit.read')
  @ApiOperation({ summary: 'Search over all changes: by person, record, type, field, source and period' })
  @ApiOkResponse({ type: FoundChangesDto })
  find(@CurrentActor() actor: Actor, @Query() query: ChangeSearchQuery): Promise<FoundChangesDto> {
    return this.changes.page(actor, query);
  }

  @Get('access')
  @RequirePermission('audit.access')
  @ApiOperation({ summary: 'Sign-ins, failures, exports, downloads' })
  @ApiOkResponse({ type: AccessPageDto })
  entries(@CurrentActor() actor: Actor, @Query() query: AccessSearchQuery): Promise<AccessPageDto> {
    return this.access.page(actor, query);
  }
}
