import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';
import { listFiles } from '../lib/files.mjs';
import { sourcesOf } from './parts.mjs';

/** The same as in jest.config.cjs, so that what is tested is what runs. ignoreDynamic stays off: with it OpenAPI schemas come out empty. */
const OPTIONS = {
  swcrc: false,
  configFile: false,
  sourceMaps: true,
  module: { type: /** @type {const} */ ('commonjs') },
  jsc: {
    target: /** @type {const} */ ('es2023'),
    parser: { syntax: /** @type {const} */ ('typescript'), decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
};

/**
 * Compiles one server package from src to dist and removes what is no longer made.
 * @param {string} folder
 * @returns {Promise<string[]>} the files of dist
 */
export async function compilePackage(folder) {
  const dist = join(folder, 'dist');
  const made = (await Promise.all(sourcesOf(folder).map((path) => compileFile(folder, path)))).flat();
  const wanted = new Set(made);
  for (const path of listFiles(dist)) if (!wanted.has(path)) rmSync(path);
  removeEmptyFolders(dist);
  return made;
}

/** @param {string} folder @param {string} path @returns {Promise<string[]>} */
async function compileFile(folder, path) {
  const output = join(folder, 'dist', relative(join(folder, 'src'), path));
  mkdirSync(dirname(output), { recursive: true });
  if (path.endsWith('.d.ts')) return [];
  if (!path.endsWith('.ts')) {
    copyFileSync(path, output);
    return [output];
  }
  const script = output.replace(/\.ts$/, '.js');
  const map = `${script}.map`;
  const { code, map: mapping } = await transformFile(path, {
    ...OPTIONS,
    sourceFileName: relative(dirname(output), path),
  });
  writeIfChanged(script, `${code}\n//# sourceMappingURL=${script.slice(dirname(script).length + 1)}.map\n`);
  writeIfChanged(map, mapping ?? '');
  return [script, map];
}

/** @param {string} path @param {string} text */
function writeIfChanged(path, text) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  writeFileSync(path, text);
}

/** @param {string} folder */
function removeEmptyFolders(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  }
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}
