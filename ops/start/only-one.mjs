import { join } from 'node:path';
import { tryLock } from '../lib/lock.mjs';
import { PlainError } from '../lib/plain-error.mjs';
import { isAlive } from '../lib/processes.mjs';
import { pause } from '../lib/run.mjs';
import { launcherPid } from './launcher.mjs';

const PATIENCE = 60_000;

/**
 * One start per data folder. A holder whose npm was killed is on its way out: it is waited for.
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Promise<() => void>} releases
 */
export async function takeDataDir({ dataDir, port }) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const lock = tryLock(join(dataDir, 'start.lock'), { port, launcher: launcherPid() });
    if (lock.release) return lock.release;
    const { pid, port: itsPort, launcher } = lock.holder;
    const leaving = launcher && !isAlive(launcher);
    if (!leaving || Date.now() > end) {
      throw new PlainError(
        `Atrium already runs on ${dataDir} (process ${pid}, http://localhost:${itsPort}): stop it first, or set DATA_DIR and PORT for a second one.`,
      );
    }
    await pause(200);
  }
}
