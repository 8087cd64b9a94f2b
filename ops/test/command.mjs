import { spawn } from 'node:child_process';
import { ROOT } from '../lib/root.mjs';
import { signal } from '../lib/processes.mjs';

/**
 * Runs one tool of the test run, in a group of its own so that nothing it started outlives its time.
 * @param {string[]} command a program of Node and its arguments
 * @param {{ show?: boolean, minutes?: number, env?: Record<string, string> }} [options] show: print as it comes
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runTool(command, { show = false, minutes = 10, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const hear = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const endGroup = () => child.pid && signal(-child.pid, 'SIGKILL');
    const tooLong = setTimeout(() => {
      hear(Buffer.from(`\nNot done after ${minutes} minutes: ended.\n`));
      endGroup();
    }, minutes * 60_000);
    process.once('exit', endGroup);
    child.once('error', (error) => hear(Buffer.from(String(error))));
    child.once('close', (code) => {
      clearTimeout(tooLong);
      process.removeListener('exit', endGroup);
      resolve({ code: code ?? 1, output });
    });
  });
}
