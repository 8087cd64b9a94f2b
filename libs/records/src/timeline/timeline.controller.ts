import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActor, SignedIn } from '@atrium/identity';
import { type Actor, ApiProblem, BadRequestError } from '@atrium/platform';
import { type NamedTimelineEntry, Timeline } from './timeline';
import { type TimelineEntryDto, TimelinePageDto, TimelineQueryDto } from './timeline.dto';
import type { TimelineCursor } from './timeline-source';

@ApiTags('timeline')
@ApiProblem()
@Controller('v1/timeline')
export class TimelineController {
  constructor(private readonly timeline: Timeline) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Everything that happened with a record, newest first: activities, tasks, papers, letters' })
  @ApiOkResponse({ type: TimelinePageDto })
  async page(@CurrentActor() actor: Actor, @Query() query: TimelineQueryDto): Promise<TimelinePageDto> {
    const { items, next } = await this.timeline.page(actor, {
      subject: { type: query.subjectType, id: query.subjectId },
      kinds: query.kinds?.split(',').filter(Boolean) ?? null,
      before: query.cursor === undefined ? null : readCursor(query.cursor),
      limit: query.limit ?? 30,
    });
    return { items: items.map(toDto), nextCursor: next && writeCursor(next) };
  }
}

function toDto({
  actorId,
  actorName,
  subject,
  subjectTitle,
  id,
  kind,
  at,
  data,
}: NamedTimelineEntry): TimelineEntryDto {
  const actor = actorId ? { id: actorId, name: actorName } : null;
  return { id, kind, at, actor, subject: { ...subject, title: subjectTitle }, data };
}

const writeCursor = ({ at, kind, id }: TimelineCursor): string =>
  Buffer.from(JSON.stringify([at.toISOString(), kind, id])).toString('base64url');

function readCursor(text: string): TimelineCursor {
  try {
    const [at, kind, id] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[];
    const time = new Date(String(at));
    if (typeof kind === 'string' && typeof id === 'string' && !Number.isNaN(time.getTime()))
      return { at: time, kind, id };
  } catch {
    // Falls through to the same answer.
  }
  throw new BadRequestError('bad_cursor', 'cursor must be nextCursor of the page before.', [
    { pointer: 'cursor', code: 'bad_cursor', detail: 'nextCursor of the page before.' },
  ]);
}
