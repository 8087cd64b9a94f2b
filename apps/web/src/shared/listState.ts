/** `{ ownerId: 'me', amount: { gte: '100' } }`, exactly as the API's `filter[…]`. */
export type Filters = Record<string, string | Record<string, string>>;

/** How a list stands as long as nobody changes it; this does not show in the address. */
export interface ListDefaults {
  defaultSort?: string;
  defaultFilters?: Filters;
}

export interface ListState {
  sort: string;
  filters: Filters;
}

const filterKey = /^filter\[([^\]]+)\](?:\[([^\]]+)\])?$/;

/** Reads the state out of an address. */
export function stateFromQuery(query: Record<string, unknown>, defaults: ListDefaults): ListState {
  const filters: Filters = {};
  for (const [key, value] of Object.entries(query)) {
    const [, field, op] = filterKey.exec(key) ?? [];
    if (!field || typeof value !== 'string') continue;
    const before = filters[field];
    filters[field] = op ? { ...(typeof before === 'object' ? before : {}), [op]: value } : value;
  }
  const own = Object.keys(filters).length > 0 || query.all === '1';
  return {
    sort: typeof query.sort === 'string' ? query.sort : (defaults.defaultSort ?? ''),
    filters: own ? filters : { ...defaults.defaultFilters },
  };
}

/** Writes the state into an address and leaves everything else there (the open record) alone. */
export function stateToQuery(
  state: ListState,
  defaults: ListDefaults,
  query: Record<string, unknown>,
): Record<string, unknown> {
  const next = Object.fromEntries(
    Object.entries(query).filter(([key]) => !filterKey.test(key) && !['sort', 'all'].includes(key)),
  );
  if (state.sort && state.sort !== defaults.defaultSort) next.sort = state.sort;
  if (JSON.stringify(state.filters) === JSON.stringify(defaults.defaultFilters ?? {})) return next;
  for (const [field, value] of Object.entries(state.filters)) {
    if (typeof value === 'string') next[`filter[${field}]`] = value;
    else for (const [op, inner] of Object.entries(value)) next[`filter[${field}][${op}]`] = inner;
  }
  if (Object.keys(state.filters).length === 0) next.all = '1';
  return next;
}
