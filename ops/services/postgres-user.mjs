import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { PlainError } from '../lib/plain-error.mjs';
import { succeeds } from '../lib/run.mjs';

/**
 * PostgreSQL refuses to run as root. As root it runs as the owner of its data directory, or as the user `postgres`, made when missing.
 * @param {string} dataDirectory
 * @param {(line: string) => void} say
 * @returns {{ uid?: number, gid?: number }} empty: run as the present user
 */
export function postgresUser(dataDirectory, say) {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(dataDirectory)) {
    const { uid, gid } = statSync(dataDirectory);
    if (uid !== 0) return { uid, gid };
  }
  if (!succeeds('id', ['-u', 'postgres'])) {
    say('Creating the system user "postgres": PostgreSQL does not run as root');
    if (
      !succeeds('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
    ) {
      throw new PlainError(
        'PostgreSQL does not run as root and the system user "postgres" could not be made: start Atrium as an ordinary user.',
      );
    }
  }
  const id = (/** @type {string} */ flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/**
 * Lets that user pass through the folders above a path (never list them), as /root is closed on most systems.
 * @param {string} path
 * @param {{ uid?: number }} user
 * @param {(line: string) => void} say
 */
export function openWayTo(path, { uid }, say) {
  if (uid === undefined) return;
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid: owner } = statSync(folder);
    if (owner !== uid && (mode & 0o001) === 0) {
      say(`Letting the user "postgres" pass through ${folder} (chmod o+x)`);
      chmodSync(folder, (mode & 0o7777) | 0o001);
    }
    if (folder === dirname(folder)) return;
  }
}

/** Where the files were installed with a strict umask, opens the programs for reading. @param {{ folder: string, postgres: string }} binaries @param {{ uid?: number, gid?: number }} user */
export function openPrograms({ folder, postgres }, user) {
  if (user.uid === undefined) return;
  const works = () => spawnSync(postgres, ['--version'], { ...user, stdio: 'ignore' }).status === 0;
  if (!works()) spawnSync('chmod', ['-R', 'go+rX', folder]);
  if (!works())
    throw new PlainError(
      `The user "postgres" cannot run ${postgres}: start Atrium as an ordinary user, or set DATABASE_URL.`,
    );
}
