/**
 * npm run openapi: writes docs/openapi.json from the running code and the types of libs/api-client from that.
 * With --check it writes nothing and fails when either differs from what is in the repository.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { build } from './build/build.mjs';
import { PlainError, report } from './lib/plain-error.mjs';
import { ROOT } from './lib/root.mjs';
import { run } from './lib/run.mjs';

const DOCUMENT = join(ROOT, 'docs/openapi.json');
const TYPES = join(ROOT, 'libs/api-client/src/schema.ts');
const HEADER = '/* Written by `npm run openapi` from docs/openapi.json. Do not edit. */\n';

try {
  const files = await describe();
  if (process.argv.includes('--check')) check(files);
  else for (const [path, text] of files) writeFileSync(path, text);
} catch (error) {
  process.exitCode = report(error);
}

/** @returns {Promise<Map<string, string>>} contents by path */
async function describe() {
  await build({ only: 'server' });
  const { code, stdout, output } = await run(process.execPath, [join(ROOT, 'apps/api/dist/openapi.js')], { cwd: ROOT });
  if (code !== 0 || !stdout)
    throw new PlainError(`The API could not describe itself:\n${output.trim().split('\n').slice(0, 20).join('\n')}`);
  const document = inOrder(JSON.parse(stdout));
  const types = astToString(await openapiTS(structuredClone(document), { alphabetize: true }));
  return new Map([
    [DOCUMENT, `${JSON.stringify(document, null, 2)}\n`],
    [TYPES, HEADER + types],
  ]);
}

/** The order in which modules register must not show as a change. @param {any} document */
function inOrder(document) {
  const components = Object.entries(document.components ?? {}).map(([kind, parts]) => [kind, byName(parts)]);
  return { ...document, paths: byName(document.paths), components: Object.fromEntries(components) };
}

/** @param {Record<string, unknown>} parts */
function byName(parts) {
  return Object.fromEntries(Object.entries(parts).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

/** @param {Map<string, string>} files */
function check(files) {
  const differing = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  if (differing.length === 0) return;
  const names = differing.map(([path]) => relative(ROOT, path)).join(' and ');
  throw new PlainError(`${names} no longer say what the API does: run "npm run openapi" and commit the result.`);
}
