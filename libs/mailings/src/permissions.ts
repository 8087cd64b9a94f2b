import { definePermissions } from '@atrium/identity';

definePermissions('mailings', {});
