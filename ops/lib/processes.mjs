import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { until } from './run.mjs';

/** True while a process with this number exists. @param {number | undefined | null} pid */
export function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return !isZombie(pid);
}

/** A dead child that its parent has not collected yet still answers to signals. @param {number} pid */
function isZombie(pid) {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** How a process was called, '' when it is gone. @param {number} pid @returns {string} */
export function commandLine(pid) {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      return '';
    }
  }
  return ps(pid, 'command=');
}

/** @param {number} pid @param {string} column */
function ps(pid, column) {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** What tells this process from a later one with the same number, '' when it is gone. @param {number} pid @returns {string} */
export function identity(pid) {
  if (existsSync('/proc/self/stat')) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
      return `${started}@${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
    } catch {
      return '';
    }
  }
  return ps(pid, 'lstart=');
}

/** Process number of the parent, or null. @param {number} pid @returns {number | null} */
export function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

/** Sends a signal, to a process that may be gone already. @param {number} pid @param {NodeJS.Signals} signal */
export function signal(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // gone: that was the wish
  }
}

/**
 * Ends a process: politely first, then for good.
 * @param {number} pid
 * @param {{ polite?: NodeJS.Signals, patience?: number }} [options]
 */
export async function endProcess(pid, { polite = 'SIGTERM', patience = 15_000 } = {}) {
  signal(pid, polite);
  if (await until(() => !isAlive(pid), { timeout: patience })) return;
  signal(pid, 'SIGKILL');
  await until(() => !isAlive(pid), { timeout: 5_000 });
}

/**
 * Ends a child of ours, and waits until Node has heard of its end as well.
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ polite?: NodeJS.Signals, patience?: number }} [options]
 */
export async function endChild(child, options) {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  const heard = new Promise((resolve) => child.once('exit', resolve));
  await endProcess(child.pid, options);
  await heard;
}
