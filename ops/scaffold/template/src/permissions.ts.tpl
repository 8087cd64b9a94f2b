import { definePermissions } from '@atrium/identity';

const wide = ['none', 'all'] as const;

/** Declared where the module is loaded. */
definePermissions('__module__', {
  '__right__.read': { scopes: wide, defaults: { manager: 'all', seller: 'all', operator: 'all', readonly: 'all' } },
  '__right__.write': { scopes: wide, defaults: { manager: 'all' } },
});
