import { PlainError } from '../lib/plain-error.mjs';
import { isPortFree, portOwner } from '../lib/ports.mjs';
import { until } from '../lib/run.mjs';

/** @param {number} port */
export async function checkPort(port) {
  if (
    port < 1024 &&
    process.getuid?.() !== 0 &&
    process.platform === 'linux' &&
    !(await isPortFree(port)) &&
    !portOwner(port)
  ) {
    throw new PlainError(
      `Port ${port} needs an administrator's rights: choose one above 1023, for example PORT=3000 npm start.`,
    );
  }
  // The one of an earlier start may be closing this very moment.
  if (
    await until(async () => (await isPortFree(port)) && (await isPortFree(port, '127.0.0.1')), {
      timeout: 1_500,
      every: 150,
    })
  )
    return;
  const owner = portOwner(port);
  const who = owner ? ` by process ${owner.pid} (${owner.command.slice(0, 60)})` : '';
  throw new PlainError(
    `Port ${port} is taken${who}: stop that program, or choose another port, for example PORT=${port + 1} npm start.`,
  );
}
