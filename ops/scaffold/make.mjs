import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { listFiles } from '../lib/files.mjs';
import { PlainError } from '../lib/plain-error.mjs';
import { ROOT } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';

const TEMPLATE = join(ROOT, 'ops/scaffold/template');
const FIRST_BLOCK = 1_700_000_001;

/**
 * Writes the files of a new module.
 * @param {string} target folder, not there yet @param {Record<string, string>} words
 * @returns {Promise<string[]>} what was written, relative to the folder
 */
export async function makeModule(target, words) {
  if (existsSync(target)) throw new PlainError(`${relative(ROOT, target)} is already there: choose another name.`);
  const made = [];
  for (const source of listFiles(TEMPLATE)) {
    const path = fill(relative(TEMPLATE, source).replace(/\.tpl$/, ''), words);
    const text = fill(readFileSync(source, 'utf8'), words);
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
    made.push(path);
  }
  await format(target);
  return made;
}

/** Names of other lengths break lines elsewhere. @param {string} folder */
async function format(folder) {
  const prettier = join(ROOT, 'node_modules/prettier/bin/prettier.cjs');
  const rules = ['--config', join(ROOT, '.prettierrc.json'), '--ignore-path', '/dev/null'];
  const { code, output } = await run(process.execPath, [
    prettier,
    '--write',
    ...rules,
    join(folder, 'src'),
    join(folder, 'test'),
    join(folder, 'package.json'),
  ]);
  if (code !== 0) throw new Error(`The new files could not be formatted:\n${output}`);
}

/** @param {string} text @param {Record<string, string>} words */
function fill(text, words) {
  return text.replace(/__([A-Za-z]+?)__/g, (_, name) => {
    const word = words[name];
    if (word === undefined) throw new Error(`The template asks for "${name}", which nobody knows.`);
    return word;
  });
}

/** The next free block of the one stream of migrations: each module has its own. @returns {string} */
export function nextMigrationNumber() {
  const blocks = listFiles(join(ROOT, 'libs'), (name) => ['node_modules', 'dist'].includes(name))
    .map((path) => /\/migrations\/(\d{10})\d{3}-/.exec(path)?.[1])
    .filter((block) => block !== undefined)
    .map(Number);
  return `${Math.max(FIRST_BLOCK - 1, ...blocks) + 1}000`;
}
