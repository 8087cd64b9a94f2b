import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { listFiles } from '../lib/files.mjs';
import { PlainError } from '../lib/plain-error.mjs';
import { run } from '../lib/run.mjs';

/**
 * Builds the pages with vite.
 * @param {string} folder of the web app
 * @returns {Promise<string[]>} the files of dist
 */
export async function buildWeb(folder) {
  const manifest = createRequire(join(folder, 'package.json')).resolve('vite/package.json');
  const program = join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.vite);
  const env = { ...process.env, NODE_ENV: 'production' };
  const { code, output } = await run(process.execPath, [program, 'build', '--emptyOutDir'], { cwd: folder, env });
  if (code !== 0 || !existsSync(join(folder, 'dist/index.html'))) {
    throw new PlainError(`The pages (apps/web) could not be built: ${whatWentWrong(output)}`);
  }
  return listFiles(join(folder, 'dist'));
}

/** @param {string} output */
function whatWentWrong(output) {
  if (/ENOSPC|No space left/i.test(output)) return 'the disk is full; free some space and start again.';
  const told = output.slice(Math.max(0, output.indexOf('error during build:'))).split('\n');
  return told
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .slice(0, 12)
    .join('\n');
}
