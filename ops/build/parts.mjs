import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles, listFiles } from '../lib/files.mjs';
import { ROOT } from '../lib/root.mjs';

/** @typedef {{ name: string, folder: string, kind: 'server' | 'web', hash: () => string }} Part */

const SERVER_APPS = ['api', 'worker'];
/** Read as sources by the web build, so it has no output of its own. */
const WEB_LIBRARIES = ['api-client'];

const isTest = (/** @type {string} */ path) => /\.(e2e-)?spec\.ts$|\/(test|__tests__)\//.test(path);
const lockfile = () => readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8');

/** Sources of a package that run in production. @param {string} folder */
export const sourcesOf = (folder) => listFiles(join(folder, 'src')).filter((path) => !isTest(path));

/** What has to be built, lowest floor first. @returns {Part[]} */
export function parts() {
  const libraries = readdirSync(join(ROOT, 'libs')).filter((name) => !WEB_LIBRARIES.includes(name));
  const server = [...libraries.map((name) => `libs/${name}`), ...SERVER_APPS.map((name) => `apps/${name}`)];
  return [...server.map((path) => part(path, 'server')), part('apps/web', 'web')].filter(({ folder }) =>
    existsSync(join(folder, 'src')),
  );
}

/** @param {string} path @param {'server' | 'web'} kind @returns {Part} */
function part(path, kind) {
  const folder = join(ROOT, path);
  return {
    name: path,
    folder,
    kind,
    hash: () => (kind === 'web' ? webHash(folder) : hashFiles(sourcesOf(folder), [builder('swc.mjs')])),
  };
}

/** Includes how the build is done, so that a change of the builder builds again. @param {string} name */
const builder = (name) => readFileSync(join(ROOT, 'ops/build', name), 'utf8');

/** @param {string} folder */
function webHash(folder) {
  const made = new Set(['node_modules', 'dist', 'auto-imports.d.ts', 'components.d.ts', '.nuxt-ui', 'test-results']);
  const own = listFiles(folder, (name) => made.has(name)).filter((path) => !isTest(path));
  const shared = WEB_LIBRARIES.flatMap((name) => listFiles(join(ROOT, 'libs', name, 'src')));
  return hashFiles([...own, ...shared], [lockfile(), builder('web.mjs')]);
}
