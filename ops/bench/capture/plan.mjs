const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * @typedef {import('./proxy.mjs').Statement} Statement
 * @typedef {{ value: string | null } | { bytes: string } | { parts: Array<string | Source> }} Param
 * @typedef {{ name: string } | { fresh: number } | { statement: number, row: number, column: string }} Source where a piece of a value comes from: a variable of the request, a new id, an earlier answer
 * @typedef {{ sql: string, params: Param[], wave: number, json: string[] }} Step
 * @typedef {{ steps: Step[], transaction: boolean }} Plan what the bare server does for a request
 */

/** The plan that repeats a read as it was. @param {Statement[]} statements @returns {Plan} */
export function readPlan(statements) {
  return plan(statements, () => (value) => ({ value }));
}

/**
 * The plan of a write, made from two recordings of it: variables of the request are put in place of what they were then, ids that
 * earlier answers gave or the program made are given or made anew.
 * @param {Statement[]} first @param {Statement[]} second the same write once more @param {Record<string, string>} variables name → its value in the first
 * @returns {Plan}
 */
export function writePlan(first, second, variables) {
  if (first.length !== second.length)
    throw new Error('The same write sent different statements: it cannot be repeated.');
  /** @type {Map<string, Source>} */
  const known = new Map(Object.entries(variables).map(([name, value]) => [value, { name }]));
  return plan(first, (statement, index) => {
    const learnt = (/** @type {string} */ value) => learn(known, value, String(second[index]?.values));
    const param = (/** @type {string} */ value) => {
      for (const [id] of value.matchAll(UUID)) learnt(id);
      return template(value, known);
    };
    const made = statement.values.map((value) => (typeof value === 'string' ? param(value) : { value: null }));
    rememberAnswers(known, statement, index, second[index]?.rows ?? []);
    return (value, at) => (value === null ? { value } : (made[at] ?? { value }));
  });
}

/** An id that was another one in the second recording was made by the program. @param {Map<string, Source>} known @param {string} id @param {string} again */
function learn(known, id, again) {
  if (!known.has(id) && !again.includes(id)) known.set(id, { fresh: known.size });
}

/** Ids that were answered, and differently the second time: the others are constants. @param {Map<string, Source>} known @param {Statement} statement @param {number} index @param {Statement['rows']} again */
function rememberAnswers(known, { rows, columns }, index, again) {
  rows.forEach((row, at) =>
    row.forEach((value, column) => {
      if (value && value.length === 36 && value.match(UUID) && !known.has(value) && again[at]?.[column] !== value)
        known.set(value, { statement: index, row: at, column: String(columns[column]) });
    }),
  );
}

/** @param {string} value @param {Map<string, Source>} known @returns {Param} */
function template(value, known) {
  /** @type {Array<string | Source>} */
  let parts = [value];
  for (const [text, source] of known) {
    parts = parts.flatMap((part) => {
      if (typeof part !== 'string' || !part.includes(text)) return [part];
      return part.split(text).flatMap((piece, index) => (index === 0 ? [piece] : [source, piece]));
    });
  }
  return parts.length === 1 ? { value } : { parts: parts.filter((part) => part !== '') };
}

/**
 * @param {Statement[]} statements
 * @param {(statement: Statement, index: number) => (value: string | null, at: number) => Param} paramsOf
 * @returns {Plan}
 */
function plan(statements, paramsOf) {
  const steps = statements.map((statement, index) => {
    const param = paramsOf(statement, index);
    return {
      sql: statement.sql,
      params: statement.values.map((value, at) =>
        Buffer.isBuffer(value) ? { bytes: value.toString('base64') } : param(value, at),
      ),
      wave: statement.wave,
      json: statement.columns.filter((_, column) => isJsonText(statement.rows[0]?.[column])),
    };
  });
  return { steps, transaction: steps.some(({ sql }) => /^\s*(begin|start transaction)/i.test(sql)) };
}

/** JSON that PostgreSQL made is passed on as text, by the bare server too. @param {string | null | undefined} value */
function isJsonText(value) {
  if (!value || !/^[[{]/.test(value)) return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
