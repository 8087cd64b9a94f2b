/**
 * The floor: node:http, named prepared statements through pg, JSON.stringify. What it does for a request is put to it beforehand
 * (PUT /plans): the very statements that the real API sent for that request. No session, no rights, no validation, no logs.
 */
import { createServer } from 'node:http';
import pg from 'pg';
import { compile, execute } from './execute.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20, application_name: 'bare' });

/** @type {Map<string, ReturnType<typeof compile>>} reads: by method and address */
const reads = new Map();
/** @type {Array<{ method: string, path: RegExp, body: Record<string, string[]>, plan: ReturnType<typeof compile> }>} writes: by shape */
let writes = [];

/** @param {import('node:http').IncomingMessage} request */
async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? JSON.parse(text) : null;
}

/** @param {any} sent */
function takePlans(sent) {
  reads.clear();
  for (const { method, url, plan } of sent.reads) reads.set(`${method} ${url}`, compile(plan));
  writes = sent.writes.map((/** @type {any} */ write) => ({
    ...write,
    path: new RegExp(write.path),
    plan: compile(write.plan),
  }));
}

/** Variables of a write: parts of its address, of its body, and its version. @param {import('node:http').IncomingMessage} request @param {any} body */
function findWrite(request, body) {
  for (const write of writes) {
    const match = write.method === request.method && write.path.exec(request.url ?? '');
    if (!match) continue;
    const version = Number(/\d+/.exec(request.headers['if-match'] ?? '')?.[0] ?? 0);
    const variables = { ...match.groups, version: String(version), nextVersion: String(version + 1) };
    for (const [name, path] of Object.entries(write.body))
      variables[name] = path.reduce((/** @type {any} */ at, key) => at?.[key], body);
    return { plan: write.plan, variables };
  }
  return null;
}

const server = createServer(async (request, response) => {
  try {
    const plan = reads.get(`${request.method} ${request.url}`);
    if (plan) return send(response, 200, await execute(pool, plan, {}));
    if (request.url === '/ready') return send(response, 200, '{}');
    const body = await bodyOf(request);
    if (request.url === '/plans') return send(response, 200, JSON.stringify(takePlans(body) ?? {}));
    const write = findWrite(request, body);
    if (write) return send(response, 200, await execute(pool, write.plan, write.variables));
    send(response, 404, '{}');
  } catch (error) {
    send(response, 500, JSON.stringify({ message: String(error) }));
  }
});

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} text */
function send(response, status, text) {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) };
  response.writeHead(status, headers).end(text);
}

server.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
