import { definePermissions } from '@atrium/identity';

const scopes = ['none', 'own', 'team', 'all'] as const;

/** Declared where the module is loaded; identity gives the defaults to the built-in roles. */
definePermissions('customers', {
  'customers.read': { scopes, defaults: { manager: 'team', seller: 'own', operator: 'all', readonly: 'all' } },
  'customers.write': { scopes, defaults: { manager: 'team', seller: 'own', operator: 'all', readonly: 'none' } },
  'customers.delete': { scopes, defaults: { manager: 'team', seller: 'own', operator: 'none', readonly: 'none' } },
});

export const READ = 'customers.read';
export const WRITE = 'customers.write';
export const DELETE = 'customers.delete';
