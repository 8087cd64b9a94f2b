import { fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = join(dirname(fileURLToPath(import.meta.url)), 'guard.mjs');

/**
 * A guard over the children of this process: they end with it, whatever ends it.
 * @returns {{ pid: number | undefined, watch: (child: import('node:child_process').ChildProcess, polite?: NodeJS.Signals) => void, forget: (pid: number) => void, removeFolder: (path: string) => void, dismiss: () => void }}
 */
export function startGuard() {
  const guard = fork(PROGRAM, [], { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
  guard.on('error', () => {});
  guard.unref();
  guard.channel?.unref();
  const send = (/** @type {object} */ message) => {
    if (guard.connected) guard.send(message, () => {});
  };
  return {
    pid: guard.pid,
    watch: ({ pid }, polite = 'SIGTERM') => send({ watch: { pid, polite } }),
    forget: (pid) => send({ forget: pid }),
    removeFolder: (path) => send({ remove: path }),
    /** It then ends what is left, usually nothing, and itself. */
    dismiss: () => {
      if (guard.connected) guard.disconnect();
    },
  };
}
