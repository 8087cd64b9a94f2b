import { underTeam } from '@atrium/identity';
import { BadRequestError, isDate, isDateTime, isUuid, type ListField, type SqlCondition } from '@atrium/platform';

/** Filters by which a figure of a report opens the very deals it counts. */
export const FIGURE_FILTERS = {
  underTeam: { sql: 'd.team_id', type: 'uuid', filter: (value: string) => underTeam('d.team_id', value) },
  reached: { sql: 'd.id', type: 'text', filter: byReached },
  past: { sql: 'd.id', type: 'text', filter: byPast },
  left: { sql: 'd.id', type: 'text', filter: byLeft },
  lostFrom: { sql: 'd.id', type: 'text', filter: byLostFrom },
} as const satisfies Record<string, ListField>;

interface StageWithin {
  stage: string;
  from: string | null;
  to: string | null;
}

/** `<stage>` or `<stage>,<from>,<to>`: a stage and a span of time, of which the end is not part; either end may be left open. */
function stageWithin(name: string, value: string): StageWithin {
  const [stage = '', from = '', to = '', ...rest] = value.split(',');
  const moment = (text: string): boolean => text === '' || isDateTime(text) || isDate(text);
  if (!isUuid(stage) || !moment(from) || !moment(to) || rest.length)
    throw wrong(name, 'a stage, or a stage, from and to');
  return { stage, from: from || null, to: to || null };
}

function wrong(name: string, wanted: string): BadRequestError {
  const detail = `filter[${name}] must be ${wanted}.`;
  return new BadRequestError('bad_value', detail, [{ pointer: `filter[${name}]`, code: 'bad_value', detail }]);
}

const WITHIN = (moment: string): string =>
  `${moment} >= coalesce($$::timestamptz, '-infinity') and ${moment} < coalesce($$::timestamptz, 'infinity')`;

/** First came to this stage, or past it, in that time. */
function byReached(value: string): SqlCondition {
  const { stage, from, to } = stageWithin('reached', value);
  return {
    sql: `d.id in (select e.deal_id from report_stay e join report_stage here on here.id = e.stage_id
      join report_stage aim on aim.id = $$::uuid and aim.pipeline_id = e.pipeline_id
      where e.first_time and here.rank >= aim.rank group by e.deal_id having ${WITHIN('min(e.entered_at)')})`,
    params: [stage, from, to],
  };
}

/** Has been in a later stage, or was won. */
function byPast(value: string): SqlCondition {
  if (!isUuid(value)) throw wrong('past', 'a stage');
  return {
    sql: `exists (select 1 from report_stay e join report_stage here on here.id = e.stage_id
      join report_stage aim on aim.id = $$::uuid and aim.pipeline_id = e.pipeline_id
      where e.deal_id = d.id and here.rank > aim.rank)`,
    params: [value],
  };
}

/** Left this stage in that time. */
function byLeft(value: string): SqlCondition {
  const { stage, from, to } = stageWithin('left', value);
  return {
    sql: `exists (select 1 from report_stay e where e.deal_id = d.id and e.stage_id = $$::uuid and e.left_at is not null and ${WITHIN('e.left_at')})`,
    params: [stage, from, to],
  };
}

/** Lost, and this was its last open stage; `none`: it was in none. */
function byLostFrom(value: string): SqlCondition {
  if (value !== 'none' && !isUuid(value)) throw wrong('lostFrom', 'a stage, or none');
  const stage = value === 'none' ? null : value;
  return {
    sql: `(d.stage_kind = 'lost' and deal_last_open_stage(d.id, d.pipeline_id) is not distinct from $$::uuid)`,
    params: [stage],
  };
}
