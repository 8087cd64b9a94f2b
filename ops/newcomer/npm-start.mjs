import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readJson } from '../lib/files.mjs';
import { isAlive, signal } from '../lib/processes.mjs';
import { until } from '../lib/run.mjs';

const MINUTE = 60_000;

/** One `npm start`, watched from outside. */
export class NpmStart {
  output = '';
  #began = performance.now();
  #ready = 0;
  #dataDir;
  #child;

  /** @param {string} folder of the clone @param {{ PORT: string, DATA_DIR: string }} env */
  constructor(folder, env) {
    this.#dataDir = env.DATA_DIR;
    // As if typed by a person: without what npm test has put into the environment, and in a process group of its own.
    const inherited = Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) => !/^(npm_|INIT_CWD|NODE_ENV|NODE_OPTIONS|ATRIUM_TEST|SECRET_KEY|ADMIN_)/i.test(name),
      ),
    );
    this.#child = spawn('npm', ['start'], {
      cwd: folder,
      env: { ...inherited, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream.on('data', (chunk) => (this.output += chunk));
  }

  isRunning() {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Until it says the address. */
  async ready() {
    await until(() => this.output.includes('Atrium is ready') || !this.isRunning(), { timeout: 10 * MINUTE });
    if (!this.output.includes('Atrium is ready')) throw new Error('npm start did not get ready');
    this.#ready = performance.now();
  }

  seconds() {
    return ((this.#ready - this.#began) / 1000).toFixed(1);
  }

  /** Ctrl-C in a terminal: the signal goes to the whole group. */
  async interrupt() {
    if (this.#child.pid) signal(-this.#child.pid, 'SIGINT');
    if (!(await until(() => !this.isRunning(), { timeout: MINUTE })))
      throw new Error('npm start did not end within a minute of Ctrl-C');
  }

  /** kill -9 of npm, of the starter and of every program it started, all at once. */
  killEverything() {
    const lock = readJson(join(this.#dataDir, 'start.lock'));
    const programs = (readJson(join(this.#dataDir, 'pids.json')) ?? []).map(
      (/** @type {{ pid: number }} */ { pid }) => pid,
    );
    if (this.isRunning() && this.#child.pid) signal(-this.#child.pid, 'SIGKILL');
    for (const pid of [lock?.pid, ...programs]) if (pid && isAlive(pid)) signal(pid, 'SIGKILL');
  }
}
