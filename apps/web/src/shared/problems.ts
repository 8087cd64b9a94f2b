import { i18n } from '#web/app/i18n/index.ts';
import { ProblemError, type ProblemFieldError } from '#web/app/api.ts';
import { features } from '#web/features/index.ts';

/** Where a translation of a code may lie: any feature may add `problems.<code>` to its own messages. */
const places = ['shared', ...features.map((feature) => feature.name)];

function translated(code: string, params: Record<string, unknown>): string | null {
  const { t, te } = i18n.global;
  for (const place of places) {
    const key = `${place}.problems.${code}`;
    if (te(key)) return t(key, params);
  }
  return null;
}

/** One sentence in the reader's language: what happened and what to do. */
export function problemText(error: unknown): string {
  if (!(error instanceof ProblemError)) return i18n.global.t('shared.problems.unexpected');
  const [first] = error.errors;
  if (error.errors.length === 1 && first && error.code === 'invalid') return fieldErrorText(first);
  const params = { ...error.params, seconds: error.retryAfter ?? error.params.retryAfterSeconds ?? 0 };
  return (
    translated(error.code, params) ?? (error.status >= 500 ? i18n.global.t('shared.problems.server') : error.message)
  );
}

/** What is wrong with one field; the API's English stands in for a code nobody translated. */
export function fieldErrorText(error: ProblemFieldError): string {
  return translated(error.code, error.params ?? {}) ?? error.detail;
}

/** The errors of a refused form by field name, for `UForm`/`UFormField` (`/address/city` → `address.city`). */
export function formErrors(error: unknown): { name: string; message: string }[] {
  if (!(error instanceof ProblemError)) return [];
  return error.errors.map((one) => ({ name: one.pointer.slice(1).replaceAll('/', '.'), message: fieldErrorText(one) }));
}
