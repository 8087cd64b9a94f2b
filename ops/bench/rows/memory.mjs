import { pause } from '../../lib/run.mjs';
import { residentMemory } from '../run/load.mjs';
import { atMost, number } from '../run/outcome.mjs';
import { startApi, startWorker } from '../run/programs.mjs';

const IDLE_MS = 20_000;

/** What API and worker hold when nobody asks them anything. Fresh processes: those under load have grown. @param {import('../run/stage.mjs').Stage} stage */
export async function measure({ servers, databaseUrl }) {
  const [api, worker] = [await startApi(servers, databaseUrl), await startWorker(servers, databaseUrl)];
  await pause(IDLE_MS);
  const [one, other] = [residentMemory(api.pid), residentMemory(worker.pid)];
  await Promise.all([api.stop(), worker.stop()]);
  const detail = `API ${number(one)} MB, worker ${number(other)} MB`;
  return [atMost('memory', 'API and worker, idle', one + other, { target: 350, moonshot: 200, unit: 'MB', detail })];
}
