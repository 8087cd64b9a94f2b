/** Each thing that can be in the way of npm start gives one readable sentence and exit code 1. The starter itself is run. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../lib/root.mjs';
import { which } from '../lib/run.mjs';
import { tryLock } from '../lib/lock.mjs';
import { nodeProblem } from './check-node.mjs';
import { checkSpace } from './data-dir.mjs';

const folder = mkdtempSync(join(tmpdir(), 'atrium-sentences-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let folders = 0;

/** A data folder of its own for each start. */
function newDataDir() {
  folders += 1;
  const path = join(folder, String(folders));
  mkdirSync(path);
  return path;
}

/** Runs the starter to its end. A free port, because the default one may be in use where the tests run. */
function start({ env = {}, args = [], dataDir = newDataDir() } = {}) {
  const inherited = { ...process.env, PORT: '0', DATABASE_URL: '', REDIS_URL: '' };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['ops/start.mjs', ...args], {
      cwd: ROOT,
      env: { ...inherited, PORT: '39871', DATA_DIR: dataDir, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('close', (code) => resolve({ code, sentence: output.split('✖ ')[1]?.trim() ?? output }));
  });
}

/** A server that holds a port while the work runs. */
async function listening(onConnection, work) {
  const server = createServer(onConnection);
  await new Promise((resolve) => server.listen(0, resolve));
  try {
    return await work(server.address().port);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('npm start says in one sentence', () => {
  it('that the port is taken, by whom, and what to set', async () => {
    const { code, sentence } = await listening(
      () => {},
      (port) => start({ env: { PORT: String(port) } }),
    );
    expect(code).toBe(1);
    expect(sentence).toMatch(/^Port \d+ is taken.*PORT=\d+ npm start\.$/);
    if (process.platform === 'linux') expect(sentence).toContain(`process ${process.pid}`);
  });

  it('that PORT is no port', async () => {
    expect(await start({ env: { PORT: '70000' } })).toEqual({
      code: 1,
      sentence: 'PORT is "70000"; it must be a whole number from 1 to 65535.',
    });
  });

  it('that it does not know an argument or a language', async () => {
    expect((await start({ args: ['--demo', 'xx'] })).sentence).toMatch(
      /^"--demo xx" is not understood: .*en, ru, ro, id/,
    );
  });

  it('that the database of DATABASE_URL cannot be reached', async () => {
    const { code, sentence } = await start({ env: { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/x' } });
    expect(code).toBe(1);
    expect(sentence).toMatch(
      /^The database of DATABASE_URL \(127\.0\.0\.1:9\/x\) cannot be used: nobody listens there;/,
    );
    expect(sentence).not.toContain('a:b');
  });

  it('that DATABASE_URL is no address', async () => {
    expect((await start({ env: { DATABASE_URL: 'db.example' } })).sentence).toMatch(/^DATABASE_URL is not an address/);
  });

  it('that the Redis of REDIS_URL wants a password', async () => {
    const refuse = (socket) =>
      socket.on('data', () => socket.write('-NOAUTH Authentication required.\r\n')).on('error', () => {});
    const { code, sentence } = await listening(refuse, (port) =>
      start({ env: { REDIS_URL: `redis://127.0.0.1:${port}` } }),
    );
    expect(code).toBe(1);
    expect(sentence).toMatch(/^The Redis of REDIS_URL \(127\.0\.0\.1:\d+\) cannot be used: NOAUTH/);
  });

  it('that Redis is missing, and the command to run', async () => {
    // A machine with node and npm, an apt that this user may not use, and no Redis.
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    for (const name of ['node', 'npm', 'npx', 'sh', 'id']) symlinkSync(which(name), join(bin, name));
    writeFileSync(join(bin, 'apt-get'), '#!/bin/sh\necho "Could not get lock" >&2\nexit 100\n');
    chmodSync(join(bin, 'apt-get'), 0o755);
    const { code, sentence } = await start({ env: { PATH: `${bin}:${dirname(which('sh'))}-none` } });
    expect(code).toBe(1);
    expect(sentence).toMatch(
      /^Redis is missing: run ".*apt-get install.*redis-server" and start again, or set REDIS_URL/,
    );
  });

  it('that Atrium already runs there', async () => {
    const dataDir = newDataDir();
    const lock = tryLock(join(dataDir, 'start.lock'), { port: 4321 });
    const { code, sentence } = await start({ dataDir });
    lock.release();
    expect(code).toBe(1);
    expect(sentence).toMatch(
      new RegExp(`^Atrium already runs on ${dataDir} \\(process ${process.pid}, http://localhost:4321\\)`),
    );
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('that the data folder cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect((await start({ dataDir: join(file, 'data') })).sentence).toMatch(
      /^The folder .* cannot be written \(\w+\): choose another one with DATA_DIR\.$/,
    );
  });

  it('that the disk is full', () => {
    expect(() => checkSpace(folder, 1e12, 'PostgreSQL')).toThrow(
      /^The disk that holds .* is full: PostgreSQL needs 1000000000000 MB and \d+ MB are free/,
    );
    expect(() => checkSpace(folder, 0, 'PostgreSQL')).not.toThrow();
  });

  it('that Node is too old', () => {
    expect(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '25.1.0'].map(nodeProblem)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    for (const old of ['14.21.3', '18.20.0', '20.18.1', '21.7.3', '22.11.0'])
      expect(nodeProblem(old)).toContain(`this is Node ${old}`);
  });
});
