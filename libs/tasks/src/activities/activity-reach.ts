import { Injectable } from '@nestjs/common';
import type { Actor, SqlCondition } from '@atrium/platform';
import { Subjects } from '../shared/subjects';

/** Which activities somebody sees, for whoever counts them: the same rule as the list's. */
@Injectable()
export class ActivityReach {
  constructor(private readonly subjects: Subjects) {}

  /** Over rows with `subject_type` and `subject_id`: the reader sees the record, and it does not lie in the bin. */
  where(actor: Actor, alias: string): SqlCondition {
    const { sql, params } = this.subjects.visible(actor, alias);
    return { sql: `${this.subjects.aliveSql(alias)} and ${sql}`, params };
  }
}
