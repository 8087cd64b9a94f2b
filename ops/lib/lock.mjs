import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readJson } from './files.mjs';
import { identity, isAlive } from './processes.mjs';
import { pause } from './run.mjs';

/**
 * Takes a lock file, or says who holds it. A holder that is dead, or whose number now belongs to another program, does not count.
 * @param {string} path
 * @param {object} [about] kept in the file beside the process number
 * @returns {{ release: () => void, holder: null } | { release: null, holder: { pid: number, [key: string]: any } }}
 */
export function tryLock(path, about = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, identity: identity(process.pid), ...about }));
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (created(draft, path)) return { release: () => release(path), holder: null };
      const holder = readJson(path);
      if (holder && isHolding(holder)) return { release: null, holder };
      clearStale(path, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  throw new Error(`Could not take the lock ${path}`);
}

/** A hard link appears at once and with its contents, so nobody reads a half-written lock. @param {string} draft @param {string} path */
function created(draft, path) {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {{ pid: number, identity: string }} holder */
const isHolding = (holder) =>
  holder.pid !== process.pid && isAlive(holder.pid) && identity(holder.pid) === holder.identity;

/** Moves a dead lock away, and puts it back when another process has renewed it meanwhile. @param {string} path @param {{ pid: number } | null} seen */
function clearStale(path, seen) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (readJson(aside)?.pid !== seen?.pid) created(aside, path);
  rmSync(aside, { force: true });
}

/** @param {string} path */
function release(path) {
  if (readJson(path)?.pid === process.pid) rmSync(path, { force: true });
}

/**
 * Runs work while holding a lock, waiting for its turn.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {number} [patience] milliseconds
 * @returns {Promise<T>}
 */
export async function withLock(path, work, patience = 300_000) {
  const end = Date.now() + patience;
  for (;;) {
    const lock = tryLock(path);
    if (lock.release) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (Date.now() > end) throw new Error(`Process ${lock.holder.pid} has held ${path} for too long`);
    await pause(100);
  }
}
