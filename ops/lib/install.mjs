import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles, listFiles, writeWhole } from './files.mjs';
import { PlainError } from './plain-error.mjs';
import { ROOT, rootPackage } from './root.mjs';
import { run, which } from './run.mjs';

const STAMP = join(ROOT, 'node_modules/.atrium-installed');

/** What an installation depends on: the lockfile, the manifests, the kind of machine. */
function wanted() {
  const manifests = ['apps', 'libs'].flatMap((folder) =>
    listFiles(join(ROOT, folder), (name) => ['node_modules', 'dist', 'src', 'test', 'public'].includes(name)),
  );
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', '.npmrc'].map((name) => join(ROOT, name));
  const packages = manifests.filter((path) => path.endsWith('package.json'));
  return hashFiles([...files, ...packages], [process.platform, process.arch]);
}

/**
 * Installs the dependencies with the pinned pnpm, when the lockfile changed since the last time.
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether anything was done
 */
export async function ensureInstalled(say) {
  const hash = wanted();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return false;
  if (!which('npx'))
    throw new PlainError('npm is missing: install Node with npm from https://nodejs.org and start again.');
  const pnpm = rootPackage().packageManager;
  say(`Installing the dependencies with ${pnpm} (a minute or two the first time)`);
  const args = [
    '--yes',
    pnpm,
    'install',
    '--frozen-lockfile',
    '--prefer-offline',
    '--config.confirm-modules-purge=false',
  ];
  // CI=true: never asks a question. NODE_ENV would leave out what the build needs.
  const env = { ...process.env, CI: 'true', NODE_ENV: 'development', npm_config_production: '' };
  const { code, output } = await run('npx', args, { cwd: ROOT, env });
  if (code !== 0) throw failure(output);
  writeWhole(STAMP, hash);
  return true;
}

/** @param {string} output */
function failure(output) {
  if (/ENOSPC|no space left/i.test(output))
    return new PlainError(`The disk that holds ${ROOT} is full: the dependencies need about 1.5 GB.`);
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ERR_PNPM_META_FETCH_FAIL|network/i.test(output)) {
    return new PlainError(
      'The dependencies could not be downloaded: check that this machine reaches the npm registry, and start again.',
    );
  }
  const lines = output
    .trim()
    .split('\n')
    .filter((line) => /ERR|error/i.test(line));
  return new PlainError(
    `The dependencies could not be installed: ${lines.slice(0, 3).join(' / ') || output.trim().split('\n').at(-1)}`,
  );
}
