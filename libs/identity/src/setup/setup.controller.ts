import { ApiProblem, LOCALES } from '@atrium/platform';
import { Body, Controller, Get, Headers, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/decorators';
import { MeDto } from '../me/me.dto';
import { Entrance } from '../sessions/entrance';
import { guessSettings } from './guesses';
import { SetupDto, SetupStateDto } from './setup.dto';
import { Setup } from './setup.service';

@ApiTags('setup')
@ApiProblem()
@Controller('v1/setup')
export class SetupController {
  constructor(
    private readonly setup: Setup,
    private readonly entrance: Entrance,
  ) {}

  /** Whether the first administrator is still to come, and what to offer them. */
  @Get()
  @Public()
  @ApiOkResponse({ type: SetupStateDto })
  async state(@Headers('accept-language') languages: string | undefined): Promise<SetupStateDto> {
    const needed = await this.setup.needed();
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return { needed, languages: [...LOCALES], guesses: needed ? guessSettings(languages, timeZone) : null };
  }

  /** Makes the first administrator and signs them in. 404 ever after. */
  @Post()
  @Public()
  @ApiCreatedResponse({ type: MeDto })
  async run(
    @Body() input: SetupDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeDto> {
    return this.entrance.open(await this.setup.run(input), request, reply);
  }
}
