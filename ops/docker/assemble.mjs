/** node ops/docker/assemble.mjs FOLDER: what the image needs of the built repository, without sources and without the tools of the build. */
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../lib/root.mjs';

const WORKSPACE = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];

/** @param {string} target @returns {string[]} what was copied, relative to the repository */
export function assemble(target) {
  const libraries = readdirSync(join(ROOT, 'libs')).map((name) => join('libs', name));
  const packages = [...libraries, 'apps/api', 'apps/worker'].flatMap((folder) => [
    join(folder, 'package.json'),
    join(folder, 'dist'),
  ]);
  const wanted = [...WORKSPACE, ...packages, 'apps/web/dist'].filter((path) => existsSync(join(ROOT, path)));
  for (const path of wanted) {
    mkdirSync(join(target, path, '..'), { recursive: true });
    cpSync(join(ROOT, path), join(target, path), { recursive: true });
  }
  return wanted;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const target = resolve(process.argv[2] ?? '');
  if (!process.argv[2] || !relative(ROOT, target)) throw new Error('Name the folder to assemble into.');
  console.log(`${assemble(target).length} files and folders are in ${target}`);
}
