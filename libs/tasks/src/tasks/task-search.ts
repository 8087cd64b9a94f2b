import { Injectable } from '@nestjs/common';
import { type Actor, SqlParams, UnitOfWork } from '@atrium/platform';
import type { SearchHit, SearchQuery } from '@atrium/records';
import { foldedContains, foldedPattern } from '../shared/folded-like';
import { Subjects } from '../shared/subjects';
import { TaskReach } from './task-reach';

const MOST = 200;

/** Finds tasks by parts of their title; open ones before those that are done. */
@Injectable()
export class TaskSearch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reach: TaskReach,
    private readonly subjects: Subjects,
  ) {}

  async search(actor: Actor, query: SearchQuery, limit: number): Promise<SearchHit[]> {
    const text = query.text.trim();
    if (!query.folded || [...text].length < 2) return [];
    const params = new SqlParams();
    const typed = params.add(text);
    const hits = await this.unitOfWork.query<Omit<SearchHit, 'type' | 'reason'>>(
      `with found as materialized (
         select t.id, t.title, t.status, t.updated_at, t.owner_id, search_fold(t.title) as folded from task t
         where t.deleted_at is null and ${params.condition(this.reach.on(actor, 'tasks.read'))} and ${this.subjects.aliveSql('t')}
           and ${params.condition(foldedContains('t.title', text))}
         order by t.status = 'open' desc, t.updated_at desc limit ${MOST}),
       q as materialized (select search_fold(${typed}) as name, ${foldedPattern(typed)} as pattern)
       select f.id, f.title, o.name as subtitle, (case when f.folded = q.name then 1 when f.folded like q.pattern || '%' then 0.8
         when f.folded like '% ' || q.pattern || '%' then 0.6 else 0.4 end)::float8 as rank
       from found f cross join q join app_user o on o.id = f.owner_id
       order by rank desc, f.status = 'open' desc, f.updated_at desc, f.id limit ${params.add(limit)}`,
      params.values,
    );
    return hits.map((hit) => ({ type: 'task', ...hit, reason: null }));
  }
}
