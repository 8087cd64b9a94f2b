import { definePermissions } from '@atrium/identity';

const people = ['none', 'own', 'team', 'all'] as const;

/**
 * Declared where the module is loaded. Sender accounts that are shared are seen by everybody who may see any. Whom a letter goes to is
 * decided by `customers.read` of whoever presses Send.
 */
definePermissions('mailings', {
  'mailings.read': { scopes: people, defaults: { manager: 'team', seller: 'own', operator: 'none', readonly: 'all' } },
  'mailings.write': { scopes: people, defaults: { manager: 'team', seller: 'own' } },
  'mailings.send': { scopes: people, defaults: { manager: 'team', seller: 'own' } },
  'mailings.suppress': { scopes: people, defaults: { manager: 'team', seller: 'own' } },
  'senderAccounts.read': { scopes: people, defaults: { manager: 'team', seller: 'own' } },
  'senderAccounts.write': { scopes: people, defaults: { manager: 'team', seller: 'own' } },
});

export const READ = 'mailings.read';
export const WRITE = 'mailings.write';
export const SEND = 'mailings.send';
/** Stop letters to an address, and allow them again. */
export const SUPPRESS = 'mailings.suppress';
export const ACCOUNTS_READ = 'senderAccounts.read';
export const ACCOUNTS_WRITE = 'senderAccounts.write';
