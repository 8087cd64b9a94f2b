import { definePermissions } from '@atrium/identity';

definePermissions('documents', {});
