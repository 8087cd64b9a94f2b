import { definePermissions } from '@atrium/identity';

const wide = ['none', 'all'] as const;

/** Files themselves have no permission: whoever reads or changes a record reads or changes its files. */
definePermissions('documents', {
  'files.verify': { scopes: wide },
  // Papers are reached through their record; these say who deals with papers at all.
  'documents.read': { scopes: wide, defaults: { manager: 'all', seller: 'all', operator: 'all', readonly: 'all' } },
  'documents.write': { scopes: wide, defaults: { manager: 'all', seller: 'all' } },
  'templates.manage': { scopes: wide, defaults: { manager: 'all' } },
});
