import { definePermissions } from '@atrium/identity';

const people = ['none', 'own', 'team', 'all'] as const;
const wide = ['none', 'all'] as const;

/** Declared where the module is loaded. A seller may put deals in the bin (they come back from it), an operator does not see them. */
definePermissions('sales', {
  'deals.read': { scopes: people, defaults: { manager: 'team', seller: 'own', operator: 'none', readonly: 'all' } },
  'deals.write': { scopes: people, defaults: { manager: 'team', seller: 'own', operator: 'none', readonly: 'none' } },
  'deals.delete': { scopes: people, defaults: { manager: 'team', seller: 'own', operator: 'none', readonly: 'none' } },
  'products.read': { scopes: wide, defaults: { manager: 'all', seller: 'all', operator: 'all', readonly: 'all' } },
  'products.write': { scopes: wide, defaults: { manager: 'all' } },
  'pipelines.read': { scopes: wide, defaults: { manager: 'all', seller: 'all', operator: 'all', readonly: 'all' } },
  'pipelines.manage': { scopes: wide },
  'plans.read': { scopes: people, defaults: { manager: 'team', seller: 'own', operator: 'none', readonly: 'all' } },
  'plans.write': { scopes: people, defaults: { manager: 'team', seller: 'none', operator: 'none', readonly: 'none' } },
});
