import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readJson, writeWhole } from '../lib/files.mjs';
import { PlainError } from '../lib/plain-error.mjs';

const MB = 1024 * 1024;

/** Makes the folder that holds everything this installation knows. @param {string} dataDir */
export function openDataDir(dataDir) {
  try {
    if (!existsSync(dataDir)) {
      makeFolder(dataDir);
      // As root, PostgreSQL runs as another user and has to pass through; each secret in it is closed by itself.
      chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
    accessSync(dataDir, constants.W_OK);
  } catch (cause) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (cause);
    if (code === 'ENOSPC')
      throw new PlainError(`The disk that holds ${dataDir} is full: free some space and start again.`, { cause });
    throw new PlainError(`The folder ${dataDir} cannot be written (${code}): choose another one with DATA_DIR.`, {
      cause,
    });
  }
}

/** Level by level: mkdir's own recursion never ends on a file system that makes no folders, like /proc. @param {string} folder */
function makeFolder(folder) {
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** @param {string} folder @param {number} needed in MB @param {string} what */
export function checkSpace(folder, needed, what) {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / MB);
  if (free >= needed) return;
  throw new PlainError(
    `The disk that holds ${folder} is full: ${what} needs ${needed} MB and ${free} MB are free; free some space and start again.`,
  );
}

/** @typedef {{ adminPassword: string, appPassword: string, programPassword: string, redisPassword: string, postgresPort?: number, redisPort?: number }} Services */

/** Passwords and ports of the private servers, made once. `appPassword` is the owner's, `programPassword` that of API and worker. @param {string} dataDir @returns {{ services: Services, remember: (ports: Partial<Services>) => void }} */
export function openServices(dataDir) {
  const path = join(dataDir, 'services.json');
  const secret = () => randomBytes(24).toString('hex');
  const found = readJson(path);
  if (!found && existsSync(join(dataDir, 'postgres/PG_VERSION'))) {
    throw new PlainError(
      `${path}, which holds the passwords of the database beside it, is missing or broken: restore it from the backup.`,
    );
  }
  const services = {
    adminPassword: secret(),
    appPassword: secret(),
    programPassword: secret(),
    redisPassword: secret(),
    ...found,
  };
  const save = () => writeWhole(path, JSON.stringify(services, null, 2), 0o600);
  if (!found?.programPassword) save();
  return {
    services,
    remember: (ports) => {
      if (Object.entries(ports).every(([name, port]) => services[name] === port)) return;
      Object.assign(services, ports);
      save();
    },
  };
}

/** The key that encrypts what is stored encrypted; without it such data are lost. @param {string} dataDir */
export function secretKey(dataDir) {
  if (process.env.SECRET_KEY) return process.env.SECRET_KEY;
  const path = join(dataDir, 'secret.key');
  if (!existsSync(path)) writeWhole(path, `${randomBytes(32).toString('hex')}\n`, 0o600);
  return readFileSync(path, 'utf8').trim();
}
