import { definePermissions } from '@atrium/identity';

definePermissions('reporting', {});
