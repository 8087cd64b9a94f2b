import { mentionsIn, withoutMarks } from './mentions';

const ADA = '0190a0b0-0000-7000-8000-00000000000a';
const BOB = '0190A0B0-0000-7000-8000-00000000000B';

describe('mentions', () => {
  it('are found once each, in order, whatever the case of the id', () => {
    const text = `@[Ada](user:${ADA}) ask @[Bob B.](user:${BOB}) and @[Ada again](user:${ADA.toUpperCase()})`;
    expect(mentionsIn(text)).toEqual([
      { userId: ADA, name: 'Ada' },
      { userId: BOB.toLowerCase(), name: 'Bob B.' },
    ]);
    expect(withoutMarks(text)).toBe('@Ada ask @Bob B. and @Ada again');
  });

  it.each([null, undefined, '', 'me@example.com', '@[Ada](user:1)', `@[](user:${ADA})`, `[Ada](user:${ADA})`])(
    'are not in %j',
    (text) => expect(mentionsIn(text)).toEqual([]),
  );
});
