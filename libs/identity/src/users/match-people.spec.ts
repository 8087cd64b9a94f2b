import { type KnownUser, matchPerson, resolvePeople } from './match-people';

const user = (id: string, over: Partial<KnownUser> = {}): KnownUser => ({
  id,
  status: 'active',
  email: null,
  folded: 'anna cajkler',
  ...over,
});

const folds = new Map([
  ['Anna Cajkler', 'anna cajkler'],
  ['IVAN', 'ivan'],
  ['Nobody', 'nobody'],
]);

describe('matching people to users', () => {
  it('takes the address before the name', () => {
    const known = [user('by-name'), user('by-email', { email: 'a@x.md', folded: 'somebody else' })];
    expect(matchPerson(known, folds, { name: 'Anna Cajkler', email: 'A@X.md' })).toEqual({
      id: 'by-email',
      ambiguous: false,
    });
  });

  it('takes the name of somebody without an address, not of somebody with another one', () => {
    const person = { name: 'Anna Cajkler', email: 'a@x.md' };
    expect(matchPerson([user('1')], folds, person).id).toBe('1');
    expect(matchPerson([user('1', { email: 'other@x.md' })], folds, person)).toEqual({ id: null, ambiguous: false });
  });

  it('prefers who still works here, and does not guess between two who do', () => {
    const left = user('left', { status: 'disabled' });
    expect(matchPerson([left, user('here')], folds, { name: 'Anna Cajkler' }).id).toBe('here');
    expect(matchPerson([left], folds, { name: 'Anna Cajkler' }).id).toBe('left');
    expect(matchPerson([user('1'), user('2')], folds, { name: 'Anna Cajkler' })).toEqual({ id: null, ambiguous: true });
  });

  it('resolves only names that fit exactly one', () => {
    const known = [user('1'), user('2'), user('3', { folded: 'ivan' })];
    expect(resolvePeople(known, folds)).toEqual(new Map([['IVAN', '3']]));
  });
});
