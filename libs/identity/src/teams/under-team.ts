import { BadRequestError, isUuid, type SqlCondition } from '@atrium/platform';

/**
 * Records of a team and of all teams below it, as a condition over the column of their team. The tree is read once per statement, so
 * that an index over the column still serves.
 */
export function underTeam(column: string, team: string, parameter = 'filter[underTeam]'): SqlCondition {
  if (!isUuid(team)) {
    const detail = 'This must be the id of a team.';
    throw new BadRequestError('bad_value', detail, [{ pointer: parameter, code: 'bad_value', detail }]);
  }
  return {
    sql: `${column} = any(array(with recursive below as (
      select id from team where id = $$::uuid union select t.id from team t join below b on t.parent_id = b.id) select id from below))`,
    params: [team],
  };
}
