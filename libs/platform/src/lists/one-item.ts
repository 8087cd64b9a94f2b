import type { UnitOfWork } from '../database/unit-of-work';
import type { ListBindings, ListDefinition } from './list-definition';
import { bindJoins } from './list-engine';
import { ALWAYS, type SqlCondition, SqlParams } from './sql-condition';

/** One record in the very shape in which its list shows it, when the condition lets it through. */
export async function oneItem<T>(
  unitOfWork: UnitOfWork,
  list: ListDefinition,
  id: string,
  scope: SqlCondition = ALWAYS,
  bindings: ListBindings = {},
): Promise<T | null> {
  const params = new SqlParams();
  const { alias, columns, from, item, joins = '' } = list;
  const where = [`${list.id} = ${params.add(id)}::uuid`, ...(list.where ?? []), params.condition(scope)].join(' and ');
  const [row] = await unitOfWork.query<{ item: T }>(
    `select ${item} as item from (select ${columns} from ${from} where ${where}) ${alias} ${bindJoins(joins, bindings, params)}`,
    params.values,
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
