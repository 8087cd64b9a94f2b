import { InvalidError } from '@atrium/platform';

const SHORTEST = 10;
const LONGEST = 200;

export type PasswordProblem = 'too_short' | 'too_long' | 'same_as_email';

/** What is wrong with a new password, or null. Length is what counts; rules about signs only make people write it down. */
export function passwordProblem(password: string, email: string | null): PasswordProblem | null {
  const { length } = [...password];
  if (length < SHORTEST) return 'too_short';
  if (length > LONGEST) return 'too_long';
  return email !== null && password.trim().toLowerCase() === email.toLowerCase() ? 'same_as_email' : null;
}

const details: Record<PasswordProblem, string> = {
  too_short: `At least ${SHORTEST} characters.`,
  too_long: `At most ${LONGEST} characters.`,
  same_as_email: 'The password may not be the e-mail address.',
};

/** Throws InvalidError when the password may not be used. */
export function requireGoodPassword(password: string, email: string | null, pointer = '/password'): void {
  const code = passwordProblem(password, email);
  const params = code === 'too_short' ? { min: SHORTEST } : code === 'too_long' ? { max: LONGEST } : undefined;
  if (code) throw new InvalidError([{ pointer, code, detail: details[code], ...(params ? { params } : {}) }]);
}
