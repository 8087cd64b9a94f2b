import type { MigrationList } from '@atrium/platform/schema';
import { ActivityEntity } from './activities/activity.entity';
import { Tasks1700000007000 } from './migrations/1700000007000-tasks';
import { ActivityReport1700000007200 } from './migrations/1700000007200-activity-report';
import { OutcomeEntity } from './outcomes/outcome.entity';
import { TaskEntity } from './tasks/task.entity';

/** Migrations of this module, in order. */
export const migrations: MigrationList = [Tasks1700000007000, ActivityReport1700000007200];

export const entities = [ActivityEntity, OutcomeEntity, TaskEntity];
