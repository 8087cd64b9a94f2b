import { definePermissions } from '@atrium/identity';

definePermissions('tasks', {});
