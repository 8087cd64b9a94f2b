import { useI18n } from 'vue-i18n';
import { recordLink } from '#web/app/registry.ts';
import { fieldErrorText } from '#web/shared/problems.ts';
import { useFormat } from '#web/shared/useFormat.ts';
import { type Change, currencyOf, type FieldChange, shownFields } from '#web/features/audit/history.ts';

/** The fields that tell which part it is, in the order they are read. */
const summaries: Readonly<Record<string, readonly string[]>> = {
  contactPoint: ['value', 'label'],
  address: ['street', 'postalCode', 'city', 'region', 'country'],
  relationship: ['type', 'toId', 'position', 'startedOn', 'endedOn'],
  dealProduct: ['productId', 'quantity', 'price'],
  stage: ['name', 'kind', 'probability'],
  rolePermission: ['permission', 'scope'],
  mailingDecision: ['decision', 'recipients'],
  activity: ['text', 'happenedAt'],
  task: ['title', 'dueOn', 'dueAt'],
};

/** Built-in roles keep the name they were made with; they are called as the reader's language calls them. */
const builtInRoles: Readonly<Record<string, string>> = {
  Administrator: 'administrator',
  Manager: 'manager',
  Seller: 'seller',
  Operator: 'operator',
  'Read-only': 'readonly',
};

/** A letter as it is read, not as it is marked up. */
export const withoutMarkup = (text: string): string =>
  /^<[a-z]/i.test(text)
    ? text
        .replace(/<\/(p|li|h\d|blockquote)>|<br ?\/?>/gi, '\n')
        .replace(/<[^>]*>/g, '')
        .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => entities[name] ?? '')
        .replace(/\n{2,}/g, '\n')
        .trim()
    : text;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** Colleagues named in a text are shown by their names. */
const withoutMarks = (text: string): string => text.replace(/@\[([^\]\n]{1,200})\]\(user:[0-9a-f-]{36}\)/giu, '@$1');

const comparisons: Readonly<Record<string, string>> = { gte: '≥', gt: '>', lte: '≤', lt: '<', ne: '≠', in: '' };
/** Filters of this field are those of a list of these records. */
const filtersOf: Readonly<Record<string, string>> = { 'mailing.audience': 'customer' };
/** Figures that are no quantities. */
const ungrouped = /(Year|^port)$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** 'annualRevenue' → 'Annual revenue': readable where nobody wrote a name. */
export function readable(field: string): string {
  const words = field
    .replace(/Id$/, '')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Names of fields and parts, and values, in the reader's language. `currency` stands in where a change does not say it. */
export function useChangeText(currency: () => string | null | undefined) {
  const { t, te } = useI18n();
  const format = useFormat();
  const known = (key: string): string | null => (te(key) || te(key, 'en') ? t(key) : null);

  const label = (type: string, field: string): string =>
    known(`audit.fields.${type}.${field}`) ?? known(`audit.fields.common.${field}`) ?? readable(field);

  /** What records of a type are called, one of them. */
  function typeName(type: string): string {
    const link = recordLink(type);
    return (
      (link ? t(link.labelKey) : null) ??
      known(`audit.types.${type}`) ??
      known(`audit.parts.${type}.any`) ??
      readable(type)
    );
  }

  const monthName = (day: string): string =>
    format.dateTime(`${day.slice(0, 7)}-01T12:00:00Z`, { month: 'long', year: 'numeric' });

  /** The title of a record of a type, where it is a word or a time and no name. */
  function title(type: string, name: string): string {
    const role = type === 'role' ? builtInRoles[name] : undefined;
    if (role) return t(`identity.role.${role}`);
    return type === 'plan' && /^\d{4}-\d{2}$/.test(name) ? monthName(name) : name;
  }

  function partName(change: Change): string {
    const kind = change.fields.find((field) => field.field === 'kind');
    const value = kind?.after ?? kind?.before;
    return (
      (typeof value === 'string' ? known(`audit.parts.${change.subjectType}.${value}`) : null) ??
      known(`audit.parts.${change.subjectType}.any`) ??
      typeName(change.subjectType)
    );
  }

  function named(kind: 'region' | 'language', code: string): string {
    try {
      return new Intl.DisplayNames(format.locale.value, { type: kind }).of(code) ?? code;
    } catch {
      return code;
    }
  }

  function text(change: Change, field: FieldChange, side: 'before' | 'after', value: unknown): string {
    if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
    if (Array.isArray(value)) return value.map((one) => text(change, field, side, one)).join(', ');
    if (typeof value === 'object' && value !== null) return objectText(change, field, value);
    const plain = withoutMarks(field.field === 'body' ? withoutMarkup(String(value)) : String(value));
    if (field.type === 'money') return moneyText(change, field, side, plain);
    if (field.type === 'number' && Number.isFinite(Number(plain)))
      return format.number(plain, { maximumFractionDigits: 4, useGrouping: !ungrouped.test(field.field) });
    if (field.field === 'month') return monthName(plain);
    if (field.type === 'date') return format.date(plain);
    if (field.type === 'datetime') return format.dateTime(plain);
    if (field.field === 'country') return named('region', plain);
    if (field.field === 'language' || field.field === 'locale') return named('language', plain);
    if (field.field === 'permission') return known(`identity.permission.${plain}`) ?? plain;
    if (/^\d{2}:\d{2}:\d{2}$/.test(plain)) return plain.slice(0, 5);
    return (
      known(`audit.values.${change.subjectType}.${field.field}.${plain}`) ??
      known(`audit.values.common.${field.field}.${plain}`) ??
      plain
    );
  }

  /** What went wrong, as one sentence; else what stands in it, by name. */
  function objectText(change: Change, field: FieldChange, value: object): string {
    if ('code' in value && 'detail' in value)
      return (
        known(`papers.problems.${String(value.code)}`) ??
        fieldErrorText({ pointer: '', code: String(value.code), detail: String(value.detail) })
      );
    const filters = filtersOf[`${change.subjectType}.${field.field}`];
    if (filters && Object.keys(value).length === 0) return t('audit.everybody');
    return Object.entries(value)
      .map(([key, inner]) => {
        const inside = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
        const name = filters ? filterName(filters, key) : label(change.subjectType, key);
        if (!inside) return `${name}: ${filterText(filters, key, inner)}`;
        const parts = Object.entries(inner).map(([operator, one]) =>
          operator === 'empty'
            ? t('shared.filter.isEmpty')
            : `${comparisons[operator] ?? readable(operator)} ${filterText(filters, key, one)}`,
        );
        return `${name}: ${parts.join(', ').trim()}`;
      })
      .join('; ');
  }

  /** Lists can be filtered by more than a record's own fields. */
  const filterName = (type: string, key: string): string =>
    known(`audit.fields.${type}.${key}`) ??
    known(`${type}s.field.${key}`) ??
    known(`${type}s.address.${key}`) ??
    known(`${type}s.filter.${key}`) ??
    label(type, key);

  /** A value inside another; ids have no titles there. */
  function filterText(type: string | undefined, key: string, value: unknown): string {
    if (Array.isArray(value)) return value.map((one) => filterText(type, key, one)).join(', ');
    if (typeof value === 'boolean') return t(value ? 'audit.yes' : 'audit.no');
    const plain = String(value);
    if (uuid.test(plain)) return '…';
    if (plain === 'me') return t('shared.filter.me');
    if (/^\d{4}-\d{2}-\d{2}$/.test(plain)) return format.date(plain);
    if (key === 'country') return named('region', plain);
    return (type ? known(`audit.values.${type}.${key}.${plain}`) : null) ?? plain;
  }

  function moneyText(change: Change, field: FieldChange, side: 'before' | 'after', amount: string): string {
    const code = currencyOf(change, field.field, side) ?? currency();
    return code && /^[A-Z]{3}$/.test(code) ? format.money({ amount, currency: code }) : format.number(amount);
  }

  /** Null stands for an empty field. */
  function value(change: Change, field: FieldChange, side: 'before' | 'after'): string | null {
    const raw = field[side];
    if (raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0)) return null;
    if (field.type !== 'ref') return text(change, field, side, raw);
    const name = side === 'before' ? field.beforeTitle : field.afterTitle;
    return name === null ? t('audit.hiddenRecord') : title(field.field === 'roleId' ? 'role' : '', name);
  }

  /** One line for a part that came or went: '+40 21 555 12 34 · office'. */
  function summary(change: Change): string {
    const side = change.operation === 'delete' ? 'before' : 'after';
    const wanted = summaries[change.subjectType] ?? shownFields(change).map((field) => field.field);
    return wanted
      .map((name) => change.fields.find((field) => field.field === name))
      .map((field) => (field ? value(change, field, side) : null))
      .filter((one) => one !== null)
      .join(' · ');
  }

  return { label, typeName, title, partName, value, summary };
}
