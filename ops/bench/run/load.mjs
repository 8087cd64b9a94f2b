import { readFileSync } from 'node:fs';
import { Agent, request as send } from 'node:http';
import autocannon from 'autocannon';

/**
 * @typedef {{ url: string, pid: number }} Target a server under load
 *
 * @typedef {object} Request
 * @property {string} path
 * @property {string} [method]
 * @property {Record<string, string>} [headers]
 * @property {string} [body]
 * @property {(request: any, context: any) => any} [setupRequest]
 * @property {(status: number, body: string, context: any, headers: any) => void} [onResponse]
 *
 * @typedef {{ rate: number, cpu: number }} Measure requests a second; milliseconds of the server's CPU time a request
 */

/**
 * Loads a server with requests, one after another on each connection.
 * @param {Target} target @param {Request[]} requests @param {{ connections: number, seconds: number }} options @returns {Promise<Measure>}
 */
export async function load(target, requests, { connections, seconds }) {
  const before = cpuTime(target.pid);
  const result = await autocannon({ url: target.url, connections, duration: seconds, timeout: 60, requests });
  const cpu = cpuTime(target.pid) - before;
  const wrong = result.non2xx + result.errors + result.timeouts;
  const done = result['2xx'];
  // A machine that stood still for a moment: once more, and longer.
  if (wrong === 0 && done === 0 && seconds < 20) return load(target, requests, { connections, seconds: seconds * 3 });
  if (wrong > 0 || done === 0)
    throw new Error(
      `${wrong} of ${done + wrong} requests were not answered well; ${await firstAnswer(target, requests)}`,
    );
  return { rate: done / result.duration, cpu: cpu / done };
}

/** What the first request gets when it is sent alone, for the message of a failure. @param {Target} target @param {Request[]} requests */
async function firstAnswer({ url }, [request]) {
  if (!request) return 'there was nothing to send';
  const response = await fetch(url + request.path, {
    method: request.method,
    headers: request.headers,
    body: request.body,
  });
  return `${request.method ?? 'GET'} ${request.path} alone: ${response.status} ${(await response.text()).slice(0, 120)}`;
}

const TICK_MS = 10;

/** CPU time that a process has used, in milliseconds (Linux; elsewhere it is not told). @param {number} pid */
function cpuTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}

/** Memory that a process holds, in MB. @param {number} pid */
export function residentMemory(pid) {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

const oneByOne = new Agent({ keepAlive: true, maxSockets: 1 });

/** One after another over one connection, each timed: what a single person waits. @param {Target} target @param {Request[]} requests @returns {Promise<number[]>} milliseconds */
export async function latencies(target, requests) {
  const times = [];
  for (const { path, headers } of requests) {
    const started = performance.now();
    const { status, body } = await get(target.url + path, headers);
    times.push(performance.now() - started);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${body.slice(0, 300)}`);
  }
  return times;
}

/** @param {string} url @param {Record<string, string>} [headers] @returns {Promise<{ status: number, body: string }>} */
export function get(url, headers) {
  return new Promise((resolve, reject) => {
    const request = send(url, { headers, agent: oneByOne }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk) => (body += chunk));
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.once('error', reject);
    request.end();
  });
}
