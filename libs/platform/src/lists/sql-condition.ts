/** A piece of WHERE: `$$` stands for each parameter in turn. Never carries a value inside its text. */
export interface SqlCondition {
  sql: string;
  params: readonly unknown[];
}

export const ALWAYS: SqlCondition = { sql: 'true', params: [] };
export const NEVER: SqlCondition = { sql: 'false', params: [] };

/** Collects parameters while a statement is put together, so that numbering is never done by hand. */
export class SqlParams {
  readonly values: unknown[] = [];

  /** Adds a value and answers its placeholder. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** Adds a condition's values and answers its text with real placeholders. */
  condition(condition: SqlCondition): string {
    let index = 0;
    const text = condition.sql.replace(/\$\$/g, () => this.add(condition.params[index++]));
    if (index !== condition.params.length) throw new Error('A condition has more parameters than placeholders.');
    return text;
  }
}

/** Escapes what LIKE treats specially. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}
