import { definePermissions } from '@atrium/identity';

const wide = ['none', 'all'] as const;

/** Reports show what the reader may read anyway: each of them asks for the permission of its records, too. */
definePermissions('reporting', {
  'reports.read': { scopes: wide, defaults: { manager: 'all', seller: 'all', operator: 'all', readonly: 'all' } },
  'reports.export': { scopes: wide, defaults: { manager: 'all', seller: 'all' } },
});
