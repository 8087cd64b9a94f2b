import { PlainError } from '../../lib/plain-error.mjs';
import { until } from '../../lib/run.mjs';
import { startApi } from '../run/programs.mjs';
import { readPlan } from './plan.mjs';
import { startProxy } from './proxy.mjs';

/** @typedef {import('../run/load.mjs').Request} Request */

/**
 * A second instance of the real API that talks to PostgreSQL through a proxy, to learn which statements a request costs. It is stopped
 * before anything is measured.
 * @param {import('../run/servers.mjs').Servers} servers @param {string} databaseUrl
 */
export async function startRecorder(servers, databaseUrl) {
  const proxy = await startProxy(databaseUrl);
  const api = await startApi(servers, proxy.url);

  /** Sends a request and answers with what it got and which statements it took. @param {Request} request */
  async function record({ path, method = 'GET', headers, body }) {
    proxy.begin();
    const response = await fetch(api.url + path, { method, headers, body });
    const text = await response.text();
    await until(() => proxy.quiet(), { timeout: 2_000, every: 2 });
    const statements = proxy.take();
    if (!response.ok) throw new PlainError(`${method} ${path} answered ${response.status}: ${text.slice(0, 400)}`);
    return { text, headers: response.headers, statements };
  }

  return {
    record,
    /** Sends it without looking: fills the caches that a running API has filled. @param {Request} request */
    warm: async ({ path, headers }) => void (await (await fetch(api.url + path, { headers })).text()),
    /** What the bare server does for these reads. @param {Request[]} requests */
    reads: async (requests) => {
      const plans = [];
      for (const request of requests) {
        const { statements } = await record(request);
        plans.push({ method: 'GET', url: request.path, plan: readPlan(statements) });
      }
      return plans;
    },
    stop: async () => {
      await api.stop();
      proxy.stop();
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof startRecorder>>} Recorder */
