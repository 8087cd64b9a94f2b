import type { LocationQueryRaw, RouteLocationRaw } from 'vue-router';
import type { Records } from '#web/features/reports/types.ts';

const PATHS: Record<Records['list'], string> = {
  deals: '/deals',
  customers: '/customers',
  activities: '/activities',
  plans: '/plans',
};

/** The list behind a figure, filtered so that its total is the figure. */
export function recordsLink({ list, filter }: Records): RouteLocationRaw {
  if (list === 'plans') {
    const month = typeof filter.month === 'object' ? filter.month.gte : undefined;
    return { path: PATHS.plans, query: { year: month?.slice(0, 4) } };
  }
  const query: LocationQueryRaw = list === 'deals' ? { view: 'list' } : {};
  for (const [field, value] of Object.entries(filter)) {
    if (list === 'deals' && field === 'pipelineId' && typeof value === 'string') query.pipeline = value;
    else if (typeof value === 'string') query[`filter[${field}]`] = value;
    else for (const [op, inner] of Object.entries(value)) query[`filter[${field}][${op}]`] = inner;
  }
  // A list without any filter says so, or it would show what it shows by habit.
  if (Object.keys(filter).length === 0) query.all = '1';
  return { path: PATHS[list], query };
}
