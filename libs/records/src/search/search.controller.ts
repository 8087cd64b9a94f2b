import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { CurrentActor, SignedIn } from '@atrium/identity';
import { type Actor, ApiProblem, BadRequestError } from '@atrium/platform';
import { SearchAnswerDto } from './search.dto';
import { searchBounds, SearchService } from './search.service';

@ApiTags('search')
@ApiProblem()
@Controller('v1/search')
export class SearchController {
  constructor(private readonly searches: SearchService) {}

  /** Records of all types that the actor may read: by part of a name, by e-mail, by a phone written in any way. */
  @Get()
  @SignedIn()
  @ApiQuery({ name: 'q', required: true, type: String, description: 'At most 200 characters; blank finds nothing.' })
  @ApiQuery({ name: 'limit', required: false, type: Number, description: '1 to 50, 20 unless told.' })
  @ApiQuery({ name: 'types', required: false, type: String, description: 'Only these record types: customer,deal.' })
  @ApiOkResponse({ type: SearchAnswerDto })
  async search(
    @CurrentActor() actor: Actor,
    @Query('q') text?: unknown,
    @Query('limit') limit?: unknown,
    @Query('types') types?: unknown,
  ): Promise<SearchAnswerDto> {
    return { items: await this.searches.search(actor, readText(text), readLimit(limit), readTypes(types)) };
  }
}

function readTypes(types: unknown): string[] | null {
  if (types === undefined || types === '') return null;
  if (typeof types === 'string' && /^[A-Za-z,]{1,200}$/.test(types)) return types.split(',');
  throw new BadRequestError('bad_query', 'types must be names of record types, separated by commas.', [
    { pointer: 'types', code: 'bad_value', detail: 'Names of record types, separated by commas.' },
  ]);
}

function readText(text: unknown): string {
  if (text === undefined) return '';
  if (typeof text !== 'string' || text.length > searchBounds.text) {
    throw new BadRequestError('bad_query', `Search for at most ${searchBounds.text} characters.`, [
      {
        pointer: 'q',
        code: 'too_long',
        detail: `At most ${searchBounds.text} characters.`,
        params: { max: searchBounds.text },
      },
    ]);
  }
  return text;
}

function readLimit(limit: unknown): number {
  if (limit === undefined) return 20;
  const value = typeof limit === 'string' && /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (value >= 1 && value <= searchBounds.limit) return value;
  throw new BadRequestError('bad_query', `limit must be 1 to ${searchBounds.limit}.`, [
    { pointer: 'limit', code: 'bad_limit', detail: `1 to ${searchBounds.limit}.` },
  ]);
}
