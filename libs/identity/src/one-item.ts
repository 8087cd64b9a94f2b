import type { ListDefinition, UnitOfWork } from '@atrium/platform';

/** One record in the very shape in which the list shows it. */
export async function oneItem<T>(unitOfWork: UnitOfWork, list: ListDefinition, id: string): Promise<T | null> {
  const { alias, columns, from, item, joins = '' } = list;
  const [row] = await unitOfWork.query<{ item: T }>(
    `select ${item} as item from (select ${columns} from ${from} where ${list.id} = $1) ${alias} ${joins}`,
    [id],
  );
  return row?.item ?? null;
}

/** A list that is always answered whole, in the shape of all lists. */
export interface WholeList<T> {
  items: T[];
  nextCursor: null;
  total: { value: number; exact: boolean };
}

export function wholeList<T>(items: T[]): WholeList<T> {
  return { items, nextCursor: null, total: { value: items.length, exact: true } };
}
