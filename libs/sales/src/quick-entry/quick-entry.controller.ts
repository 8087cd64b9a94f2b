import { ApiProblem, type Actor } from '@atrium/platform';
import { CurrentActor, SignedIn } from '@atrium/identity';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { QuickEntryDto, QuickEntryResultDto } from './quick-entry.dto';
import { QuickEntryService } from './quick-entry.service';

@ApiTags('deals')
@ApiProblem()
@Controller('v1/quick-entry')
export class QuickEntryController {
  constructor(private readonly entries: QuickEntryService) {}

  /** Company, person and deal in one transaction. Each part needs the right to make it: `customers.write`, `deals.write`. */
  @Post()
  @SignedIn()
  @ApiCreatedResponse({ type: QuickEntryResultDto })
  enter(@CurrentActor() actor: Actor, @Body() input: QuickEntryDto): Promise<QuickEntryResultDto> {
    return this.entries.enter(actor, input);
  }
}
