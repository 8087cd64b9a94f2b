import { type Actor, ApiProblem, NotReplayed } from '@atrium/platform';
import { CurrentActor, RequirePermission } from '@atrium/identity';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { VerifyFilesDto, VerifyFilesResultDto } from './file.dto';
import { Verification } from './verification';

@ApiTags('files')
@ApiProblem()
@Controller('v1/files')
export class VerificationController {
  constructor(private readonly verification: Verification) {}

  /** For the administrator: whether the stored contents are whole. Call it again with `next` as `after` until `next` is null. */
  @Post('verify')
  @HttpCode(200)
  @NotReplayed()
  @RequirePermission('files.verify')
  @ApiOkResponse({ type: VerifyFilesResultDto })
  verify(@CurrentActor() actor: Actor, @Body() input: VerifyFilesDto): Promise<VerifyFilesResultDto> {
    return this.verification.verify(actor, input);
  }
}
