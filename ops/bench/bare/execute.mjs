import { createHash, randomUUID } from 'node:crypto';

/** @typedef {import('../capture/plan.mjs').Plan} Plan @typedef {import('../capture/plan.mjs').Step} Step @typedef {import('../capture/plan.mjs').Source} Source */

/** Makes of each plan what is needed at the time of a request, so that the request itself pays for nothing else. @param {Plan} plan */
export function compile(plan) {
  const steps = plan.steps.map((step) => ({
    ...step,
    name: step.params.length || /^\s*(select|with)/i.test(step.sql) ? nameOf(step.sql) : undefined,
    params: step.params.map((param) => ('bytes' in param ? { value: Buffer.from(param.bytes, 'base64') } : param)),
    json: new Set(step.json),
  }));
  const waves = [...new Set(steps.map(({ wave }) => wave))].map((wave) => steps.filter((step) => step.wave === wave));
  return { steps, waves, transaction: plan.transaction };
}

/** @param {string} sql */
const nameOf = (sql) => `bare_${createHash('sha1').update(sql).digest('hex').slice(0, 24)}`;

/**
 * Does what a plan says and answers with the rows, as JSON text.
 * @param {import('pg').Pool} pool @param {ReturnType<typeof compile>} plan @param {Record<string, string>} variables
 */
export async function execute(pool, plan, variables) {
  const run = plan.transaction ? inTransaction : inWaves;
  const answers = await run(pool, plan, variables);
  return `[${plan.steps.map((step, index) => jsonOf(answers[index] ?? [], step.json)).join(',')}]`;
}

/** @param {import('pg').Pool} pool @param {ReturnType<typeof compile>} plan @param {Record<string, string>} variables */
async function inWaves(pool, { waves }, variables) {
  /** @type {any[][]} */
  const answers = [];
  for (const wave of waves) {
    const asked = wave.map((step) => pool.query(query(step, { variables, answers, fresh: [] })));
    for (const { rows } of await Promise.all(asked)) answers.push(rows);
  }
  return answers;
}

/** @param {import('pg').Pool} pool @param {ReturnType<typeof compile>} plan @param {Record<string, string>} variables */
async function inTransaction(pool, { steps }, variables) {
  /** @type {any[][]} */
  const answers = [];
  /** @type {string[]} */
  const fresh = [];
  const client = await pool.connect();
  try {
    for (const step of steps) answers.push((await client.query(query(step, { variables, answers, fresh }))).rows);
    client.release();
    return answers;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** @typedef {{ variables: Record<string, string>, answers: any[][], fresh: string[] }} Known */

/** @param {ReturnType<typeof compile>['steps'][number]} step @param {Known} known */
function query(step, known) {
  const values = step.params.map((param) =>
    'value' in param ? param.value : param.parts.map((part) => piece(part, known)).join(''),
  );
  return { name: step.name, text: step.sql, values };
}

/** @param {string | Source} part @param {Known} known */
function piece(part, { variables, answers, fresh }) {
  if (typeof part === 'string') return part;
  if ('name' in part) return variables[part.name];
  if ('fresh' in part) return (fresh[part.fresh] ??= randomUUID());
  return answers[part.statement]?.[part.row]?.[part.column];
}

/** @param {any[]} rows @param {Set<string>} texts columns that are JSON already */
function jsonOf(rows, texts) {
  if (texts.size === 0) return JSON.stringify(rows);
  return `[${rows
    .map(
      (row) =>
        `{${Object.entries(row)
          .map(
            ([name, value]) =>
              `"${name}":${texts.has(name) && typeof value === 'string' ? value : JSON.stringify(value)}`,
          )
          .join(',')}}`,
    )
    .join(',')}]`;
}
