import type { ImportDefault, ImportField, ImportKey } from '@atrium/records';
import { CONTACT_FIELDS } from './fields-of-contacts';
import { FACT_FIELDS } from './fields-of-facts';
import { NAME_FIELDS } from './fields-of-names';
import { KINDS, ROLES } from './import-choices';

/** What columns of a file may be mapped to. Earlier synonyms win where a header could mean several fields. */
export const CUSTOMER_IMPORT_FIELDS: readonly ImportField[] = [...NAME_FIELDS, ...CONTACT_FIELDS, ...FACT_FIELDS];

/** The first is the title by which other rows of a file refer to a row. */
export const CUSTOMER_IMPORT_KEYS: readonly ImportKey[] = [
  { key: 'name', fields: ['name'], default: true },
  { key: 'personName', fields: ['firstName', 'lastName'], default: true },
  { key: 'email', fields: ['email'] },
  { key: 'phone', fields: ['phone'] },
  { key: 'taxNumber', fields: ['taxNumber'] },
];

export const CUSTOMER_IMPORT_DEFAULTS: readonly ImportDefault[] = [
  { key: 'owner', type: 'reference', reference: 'user' },
  { key: 'kind', type: 'choice', choices: KINDS },
  { key: 'role', type: 'choice', choices: ROLES },
];
