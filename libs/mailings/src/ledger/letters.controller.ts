import { CurrentActor, RequirePermission } from '@atrium/identity';
import { type Actor, ApiProblem, IdParam } from '@atrium/platform';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { SentLetterDto } from './recipient.dto';
import { Recipients } from './recipients.service';

@ApiTags('mailings')
@ApiProblem()
@Controller('v1/letters')
export class LettersController {
  constructor(private readonly recipients: Recipients) {}

  /** A letter as it was sent to a customer you may see. */
  @Get(':id')
  @RequirePermission('customers.read')
  @ApiOkResponse({ type: SentLetterDto })
  get(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<SentLetterDto> {
    return this.recipients.letter(actor, id);
  }
}
