import { definePermissions } from '@atrium/identity';

const people = ['none', 'own', 'team', 'all'] as const;
const wide = ['none', 'all'] as const;
const workers = { manager: 'team', seller: 'own', operator: 'own', readonly: 'none' } as const;

/**
 * Who may see a record sees what was done with it, so reading activities knows no scope of its own. A task is seen by its
 * responsible and its author, by scope, and by whoever opens the record it is about.
 */
definePermissions('tasks', {
  'activities.read': { scopes: wide, defaults: { manager: 'all', seller: 'all', operator: 'all', readonly: 'all' } },
  'activities.write': { scopes: people, defaults: workers },
  'activities.delete': { scopes: people, defaults: workers },
  'activities.manage': { scopes: wide },
  'tasks.read': { scopes: people, defaults: { manager: 'team', seller: 'own', operator: 'own', readonly: 'all' } },
  'tasks.write': { scopes: people, defaults: workers },
  'tasks.delete': { scopes: people, defaults: workers },
});
