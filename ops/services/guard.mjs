/**
 * Stays behind the starter (or the test runner) and ends what it started when it dies without a goodbye: kill -9, a crash, a closed
 * terminal. It hears of that because the channel to its parent breaks. Started by guarded.mjs as a process of its own.
 */
import { rmSync } from 'node:fs';
import { endProcess, identity, isAlive } from '../lib/processes.mjs';

/** @typedef {{ pid: number, polite: NodeJS.Signals, identity: string }} Charge */

/** @type {Charge[]} */
const charges = [];
/** @type {string[]} */
const folders = [];

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => {});

process.on('message', (/** @type {any} */ message) => {
  if (message.watch) charges.push({ ...message.watch, identity: identity(message.watch.pid) });
  if (message.remove) folders.push(message.remove);
  if (message.forget) {
    const index = charges.findIndex(({ pid }) => pid === message.forget);
    if (index >= 0) charges.splice(index, 1);
  }
});

process.once('disconnect', async () => {
  // Last started, first ended: programs before the database they write to.
  for (const charge of charges.toReversed()) {
    const { pid, polite } = charge;
    if (isAlive(pid) && identity(pid) === charge.identity) await endProcess(pid, { polite });
  }
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
