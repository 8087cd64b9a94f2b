import { useI18n } from 'vue-i18n';
import { externalId, type ImportBlocker, type ImportProblem, type ImportWarning } from '#web/features/imports/types.ts';
import { useFormat } from '#web/shared/useFormat.ts';

/** 'annualRevenue' → 'Annual revenue': readable where nobody wrote a name. */
function readable(key: string): string {
  const words = key
    .replace(/Id$/, '')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Names of targets, fields, keys and choices, and sentences for problems, in the reader's language. */
export function useImportWords() {
  const { t, te } = useI18n();
  const format = useFormat();
  const known = (key: string, params: Record<string, unknown> = {}): string | null =>
    te(key) || te(key, 'en') ? t(key, params) : null;

  const target = (type: string): string => known(`imports.targets.${type}.name`) ?? readable(type);

  function field(type: string, key: string): string {
    if (key === externalId) return t('imports.externalId');
    return known(`imports.targets.${type}.fields.${key}`) ?? known(`imports.fields.${key}`) ?? readable(key);
  }

  function choice(type: string, fieldKey: string, value: string): string {
    if (fieldKey === 'country')
      return new Intl.DisplayNames(format.locale.value, { type: 'region' }).of(value) ?? value;
    return (
      known(`imports.targets.${type}.choices.${fieldKey}.${value}`) ??
      known(`imports.choices.${fieldKey}.${value}`) ??
      value
    );
  }

  function problem(one: ImportProblem): string {
    const params = Object.fromEntries(
      Object.entries(one.params ?? {}).map(([key, value]) => [
        key,
        typeof value === 'number' ? format.number(value) : (value ?? ''),
      ]),
    );
    const exact = one.params?.suggestion ? known(`imports.problems.${one.code}_suggestion`, params) : null;
    return exact ?? known(`imports.problems.${one.code}`, params) ?? one.detail;
  }

  return {
    target,
    /** 'Customers: 85', a count with its noun. */
    count: (type: string, n: number): string =>
      te(`imports.targets.${type}.count`)
        ? t(`imports.targets.${type}.count`, { n: format.number(n) }, n)
        : t('imports.rows', { n: format.number(n) }, n),
    field,
    key: (type: string, key: string): string =>
      known(`imports.targets.${type}.keys.${key}`) ?? known(`imports.keys.${key}`) ?? field(type, key),
    choice,
    default: (type: string, key: string): string =>
      known(`imports.targets.${type}.defaults.${key}`) ?? known(`imports.defaults.${key}`) ?? field(type, key),
    problem,
    blocker: (type: string, one: ImportBlocker): string => {
      const name =
        typeof one.params?.field === 'string' ? field(type, one.params.field) : (one.pointer.split('/').at(-1) ?? '');
      return (
        known(`imports.blockers.${one.code}`, {
          ...one.params,
          name: one.pointer.startsWith('/options/defaults/')
            ? (known(`imports.defaults.${name}`) ?? readable(name))
            : name,
        }) ?? one.detail
      );
    },
    warning: (one: ImportWarning): string => known(`imports.warnings.${one.code}`, one.params ?? {}) ?? one.detail,
    state: (state: string): string => t(`imports.state.${state}`),
    number: (value: number): string => format.number(value),
  };
}
