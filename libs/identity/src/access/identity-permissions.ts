import { definePermissions } from './permissions';

const everybody = { manager: 'all', seller: 'all', operator: 'all', readonly: 'all' } as const;

/**
 * What identity itself asks for. Names of users and teams are everybody's to read (owners are shown on every record); e-mail,
 * status and role of others only for those who may manage users.
 */
definePermissions('identity', {
  'users.read': { scopes: ['none', 'all'], defaults: everybody },
  'users.manage': { scopes: ['none', 'all'] },
  'teams.manage': { scopes: ['none', 'all'] },
  'roles.manage': { scopes: ['none', 'all'] },
  'organization.manage': { scopes: ['none', 'all'] },
  'apiKeys.manage': { scopes: ['none', 'own', 'all'], defaults: { manager: 'own', seller: 'own', operator: 'own' } },
});
