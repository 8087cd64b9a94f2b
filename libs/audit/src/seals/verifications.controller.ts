import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { type Actor, ApiProblem } from '@atrium/platform';
import { IntegrityDto } from './verification.dto';
import { Verifications } from './verifications.service';

@ApiTags('audit')
@ApiProblem()
@Controller('v1/audit/verify')
export class VerificationsController {
  constructor(private readonly verifications: Verifications) {}

  @Get()
  @RequirePermission('audit.access')
  @ApiOperation({ summary: 'The newest seal of the logs, and the last check of them' })
  @ApiOkResponse({ type: IntegrityDto })
  read(@CurrentActor() actor: Actor): Promise<IntegrityDto> {
    return this.verifications.read(actor);
  }

  @Post()
  @HttpCode(202)
  @RequirePermission('audit.access')
  @ApiOperation({ summary: 'Has the worker check all logs against their seals' })
  @ApiAcceptedResponse({ type: IntegrityDto })
  request(@CurrentActor() actor: Actor): Promise<IntegrityDto> {
    return this.verifications.request(actor);
  }
}
