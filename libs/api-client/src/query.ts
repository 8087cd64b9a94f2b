/** A query as objects: `{ filter: { amount: { gte: 1 } }, sort: '-updatedAt' }`. Undefined and null are left out. */
export type QueryValue =
  string | number | boolean | null | undefined | readonly (string | number)[] | { [key: string]: QueryValue };

/** Writes a query the way the API reads it: `filter[amount][gte]=1&sort=-updatedAt`, lists joined by commas. */
export function serializeQuery(query: Readonly<Record<string, QueryValue>>): string {
  const parts: string[] = [];
  const add = (key: string, value: QueryValue): void => {
    if (value === undefined || value === null) return;
    if (Array.isArray(value)) parts.push(`${encodeURIComponent(key)}=${encodeURIComponent(value.join(','))}`);
    else if (typeof value === 'object')
      for (const [name, inner] of Object.entries(value)) add(`${key}[${name}]`, inner);
    else parts.push(`${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`);
  };
  for (const [key, value] of Object.entries(query)) add(key, value);
  return parts.join('&');
}
