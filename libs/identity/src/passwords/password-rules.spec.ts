import { InvalidError } from '@atrium/platform';
import { PasswordHasher } from './password-hasher';
import { passwordProblem, requireGoodPassword } from './password-rules';

describe('passwords', () => {
  it.each([
    ['123456789', 'too_short'],
    ['1234567890', null],
    ['пароль-из-слов', null],
    ['😀😀😀😀😀', 'too_short'],
    ['x'.repeat(200), null],
    ['x'.repeat(201), 'too_long'],
    [' Anna@Example.com ', 'same_as_email'],
  ])('%s → %s', (password, problem) => {
    expect(passwordProblem(password, 'anna@example.com')).toBe(problem);
  });

  it('says which field and why', () => {
    expect(() => requireGoodPassword('short', null, '/newPassword')).toThrow(InvalidError);
  });
});

describe('PasswordHasher', () => {
  const hasher = new PasswordHasher();

  it('is argon2id, salted, and knows its own', async () => {
    const [one, two] = await Promise.all([hasher.hash('correct horse'), hasher.hash('correct horse')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await hasher.matches(one, 'correct horse')).toBe(true);
    expect(await hasher.matches(one, 'correct house')).toBe(false);
  });

  it('says no where there is no password, not even to the decoy’s', async () => {
    expect(await hasher.matches(null, 'nobody has this password')).toBe(false);
  });

  it('serves everybody in turn', async () => {
    const stored = await hasher.hash('correct horse');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => hasher.matches(stored, n % 2 ? 'no' : 'correct horse')),
    );
    expect(answers.filter(Boolean)).toHaveLength(6);
  });
});
