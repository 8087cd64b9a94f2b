import type { Money } from '#web/shared/format.ts';

export type CustomerKind = 'company' | 'person';
export type ContactKind = 'phone' | 'email' | 'site' | 'messenger';
export type Relation = 'employer' | 'employee' | 'parent' | 'subsidiary';

export const roles = ['customer', 'lead', 'supplier', 'partner', 'agent', 'employee', 'competitor', 'other'] as const;
export const contactKinds: readonly ContactKind[] = ['phone', 'email', 'site', 'messenger'];

export interface NameOf {
  id: string;
  name: string;
}

/** A row of the list. */
export interface CustomerRow {
  id: string;
  kind: CustomerKind;
  name: string;
  roles: string[];
  phone: string | null;
  email: string | null;
  industry: string | null;
  country: string | null;
  employeeCount: number | null;
  annualRevenue: Money | null;
  owner: NameOf | null;
  company: (NameOf & { position: string | null }) | null;
  lastContactAt: string | null;
  nextStep: string | null;
  nextStepAt: string | null;
  /** The day, when the step has no hour. */
  nextStepOn?: string | null;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
  version: number;
}

export interface ContactPoint {
  id?: string;
  kind: ContactKind;
  value: string;
  normalized?: string | null;
  label: string | null;
}

export interface Address {
  id?: string;
  kind: string;
  street: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
}

export interface Relationship {
  id: string;
  relation: Relation;
  customer: NameOf & { kind: CustomerKind };
  position: string | null;
  startedOn: string | null;
  endedOn: string | null;
  version: number;
}

/** The card. */
export interface Customer {
  id: string;
  kind: CustomerKind;
  name: string;
  firstName: string | null;
  middleName: string | null;
  lastName: string | null;
  roles: string[];
  taxNumber: string | null;
  industry: string | null;
  foundedYear: number | null;
  employeeCount: number | null;
  annualRevenue: Money | null;
  country: string | null;
  language: string | null;
  description: string | null;
  ownerId: string | null;
  owner: NameOf | null;
  contactPoints: ContactPoint[];
  addresses: Address[];
  relationships: Relationship[];
  counts: { people: number; subsidiaries: number };
  can: { write: boolean; delete: boolean };
  lastContactAt: string | null;
  nextStep: string | null;
  nextStepAt: string | null;
  /** The day, when the step has no hour. */
  nextStepOn?: string | null;
  createdAt: string;
  createdBy: NameOf | null;
  updatedAt: string;
  updatedBy: NameOf | null;
  deletedAt: string | null;
  version: number;
}

/** What PATCH takes of a contact point: the API works out the rest itself. */
export function contactInput({ id, kind, value, label }: ContactPoint): ContactPoint {
  return { ...(id ? { id } : {}), kind, value, label: label ?? null };
}

/** Where a click on a contact point leads; null when it leads nowhere safe. */
export function contactHref({ kind, value, normalized }: ContactPoint): string | null {
  if (kind === 'phone') return `tel:${normalized ?? value.replace(/[^\d+]/g, '')}`;
  if (kind === 'email') return `mailto:${encodeURIComponent(value).replaceAll('%40', '@')}`;
  if (kind === 'messenger') return null;
  if (/^https?:\/\//i.test(value)) return value;
  return /^[\p{L}\d.-]+\.\p{L}{2,}(\/\S*)?$/u.test(value) ? `https://${value}` : null;
}
