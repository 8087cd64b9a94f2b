import { definePermissions } from '@atrium/identity';

const wide = ['none', 'all'] as const;

/** Files themselves have no permission: whoever reads or changes a record reads or changes its files. */
definePermissions('documents', {
  'files.verify': { scopes: wide },
});
