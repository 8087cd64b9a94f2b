import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { type Actor, ApiProblem, IdParam } from '@atrium/platform';
import { RestoreDto, RestoredDto, RestorePreviewDto, RestoreRequestDto } from './restore.dto';
import { Restores } from './restore.service';

@ApiTags('history')
@ApiProblem()
@Controller('v1/records/:type/:id/restore')
export class RestoreController {
  constructor(private readonly restores: Restores) {}

  @Post('preview')
  @HttpCode(200)
  @RequirePermission('history.read')
  @ApiOperation({
    summary: 'What a restore would write, field by field, what hung on the record, and what stands in the way',
  })
  @ApiOkResponse({ type: RestorePreviewDto })
  preview(
    @CurrentActor() actor: Actor,
    @Param('type') type: string,
    @IdParam() id: string,
    @Body() request: RestoreRequestDto,
  ): Promise<RestorePreviewDto> {
    return this.restores.preview(actor, { type, id }, request);
  }

  @Post()
  @HttpCode(200)
  @RequirePermission('history.read')
  @ApiOperation({ summary: 'Restores a field, a version or a deleted record with what hung on it, all or nothing' })
  @ApiOkResponse({ type: RestoredDto })
  restore(
    @CurrentActor() actor: Actor,
    @Param('type') type: string,
    @IdParam() id: string,
    @Body() request: RestoreDto,
  ): Promise<RestoredDto> {
    return this.restores.restore(actor, { type, id }, request);
  }
}
