import { ForbiddenError, type Actor, type Scope, systemActor } from '@atrium/platform';
import { AccessPolicy } from './access-policy';

const policy = new AccessPolicy();

const actor = (scope: Scope | null, over: Partial<Actor> = {}): Actor => ({
  ...systemActor('web'),
  type: 'user',
  userId: 'me',
  teamId: 'north',
  teamIds: ['north', 'north-east'],
  permissions: new Map(scope ? [['deals.read', scope]] : []),
  ...over,
});

const mine = { ownerId: 'me', teamId: 'north' };
const mate = { ownerId: 'mate', teamId: 'north' };
const below = { ownerId: 'junior', teamId: 'north-east' };
const stranger = { ownerId: 'stranger', teamId: 'south' };
const nobody = { ownerId: null, teamId: null };

describe('AccessPolicy', () => {
  it.each([
    [null, [false, false, false, false, false]],
    ['none', [false, false, false, false, false]],
    ['own', [true, false, false, false, false]],
    ['team', [true, true, true, false, false]],
    ['all', [true, true, true, true, true]],
  ] as const)('with %s reaches mine, my mate’s, below, a stranger’s, nobody’s: %j', (scope, outcome) => {
    const rows = [mine, mate, below, stranger, nobody];
    expect(rows.map((row) => policy.allows(actor(scope), 'deals.read', row))).toEqual(outcome);
  });

  it('gives the system everything', () => {
    expect(policy.scope(systemActor(), 'anything.at.all')).toBe('all');
    expect(policy.allows(systemActor(), 'deals.read', nobody)).toBe(true);
  });

  it('takes team for own when there is no team, and own for nothing when there is no user', () => {
    const alone = actor('team', { teamId: null, teamIds: [] });
    expect(policy.allows(alone, 'deals.read', { ownerId: 'me', teamId: null })).toBe(true);
    expect(policy.allows(alone, 'deals.read', nobody)).toBe(false);
    expect(policy.allows(actor('own', { userId: null }), 'deals.read', nobody)).toBe(false);
  });

  it('throws where the permission is missing or does not reach', () => {
    expect(() => policy.require(actor('none'), 'deals.read')).toThrow(ForbiddenError);
    expect(() => policy.require(actor('own'), 'deals.read')).not.toThrow();
    expect(() => policy.requireFor(actor('own'), 'deals.read', stranger)).toThrow(ForbiddenError);
  });

  it('never writes a value into SQL', () => {
    const condition = policy.where(actor('own', { userId: `' or true --` }), 'deals.read', {
      owner: 'd.owner_id',
      team: 'd.team_id',
    });
    expect(condition).toEqual({ sql: 'd.owner_id = $$::uuid', params: [`' or true --`] });
  });
});
