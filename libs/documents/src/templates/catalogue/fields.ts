import type { Locale } from '@atrium/platform';
import type { PaperSubject } from '../kinds';
import { FIELD_LABELS, GROUP_LABELS } from './field-labels';
import type { FieldGroup } from './paper-data';

export type FieldType = 'text' | 'date' | 'money' | 'number';

/** What can be written after a field's name, `{deal.amount|words}` or `{deal.amount.words}`. */
export const FIELD_FORMATS: Readonly<Record<FieldType, readonly string[]>> = {
  text: ['upper', 'lower'],
  date: ['short', 'long', 'iso'],
  money: ['amount', 'words', 'currency'],
  number: ['words'],
};

export interface FieldSpec {
  name: string;
  group: FieldGroup;
  key: string;
  type: FieldType;
}

type Group = Record<string, FieldType>;

/** All fields there are, in the order in which the picker shows them. */
const TREE: Record<FieldGroup, Group> = {
  document: { number: 'text', date: 'date', title: 'text', validUntil: 'date', note: 'text' },
  customer: {
    name: 'text',
    taxNumber: 'text',
    address: 'text',
    street: 'text',
    city: 'text',
    postalCode: 'text',
    country: 'text',
    phone: 'text',
    email: 'text',
    site: 'text',
    industry: 'text',
  },
  contact: { name: 'text', position: 'text', phone: 'text', email: 'text' },
  deal: {
    name: 'text',
    amount: 'money',
    startedOn: 'date',
    expectedCloseOn: 'date',
    closedOn: 'date',
    stage: 'text',
    source: 'text',
    description: 'text',
  },
  lines: {
    position: 'number',
    name: 'text',
    sku: 'text',
    quantity: 'number',
    unit: 'text',
    price: 'money',
    sum: 'money',
  },
  totals: { net: 'money', discountPercent: 'number', discount: 'money', total: 'money', count: 'number' },
  company: {
    name: 'text',
    legalName: 'text',
    taxNumber: 'text',
    registrationNumber: 'text',
    address: 'text',
    bank: 'text',
    account: 'text',
    bankCode: 'text',
    phone: 'text',
    email: 'text',
    website: 'text',
    director: 'text',
  },
  owner: { name: 'text', email: 'text' },
  user: { name: 'text', email: 'text' },
};

export const FIELD_GROUPS = Object.keys(TREE) as FieldGroup[];

export const FIELDS: readonly FieldSpec[] = FIELD_GROUPS.flatMap((group) =>
  Object.entries(TREE[group]).map(([key, type]) => ({ name: `${group}.${key}`, group, key, type })),
);

const byName = new Map(FIELDS.map((field) => [field.name, field]));

export const findField = (name: string): FieldSpec | undefined => byName.get(name);

/** Groups that say nothing about a record of this type. */
const ABSENT: Record<PaperSubject, readonly FieldGroup[]> = { deal: [], customer: ['deal'] };

export const groupsOf = (subject: PaperSubject): FieldGroup[] =>
  FIELD_GROUPS.filter((group) => !ABSENT[subject].includes(group));

export const groupLabel = (group: FieldGroup, language: Locale): string => GROUP_LABELS[language][group];
export const fieldLabel = (name: string, language: Locale): string => FIELD_LABELS[language][name] ?? name;
