import { definePermissions } from '@atrium/identity';

/** May upload files and run imports; sees one's own imports, or all of them. */
export const runImports = 'imports.run';

definePermissions('records', {
  [runImports]: {
    scopes: ['none', 'own', 'all'],
    defaults: { manager: 'own', seller: 'own', operator: 'own', readonly: 'none' },
  },
});
