import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identity, isAlive, signal } from '../lib/processes.mjs';
import { ROOT } from '../lib/root.mjs';
import { until } from '../lib/run.mjs';
import { Household } from './household.mjs';

const dataDir = mkdtempSync(join(tmpdir(), 'atrium-household-'));
const record = join(dataDir, 'pids.json');
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** A member that does nothing, and writes down when it ends. */
function member(name, ends, over = {}) {
  const script = `process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000); console.log('up');`;
  return {
    name,
    ...over,
    start: async (onSpawn) => {
      const child = spawn(process.execPath, ['-e', script], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
      onSpawn(child);
      child.once('exit', () => ends.push(name));
      await new Promise((resolve) => child.stdout.once('data', resolve));
      return { child };
    },
  };
}

describe('the programs of one start', () => {
  it('end in order: first the programs, then the servers they use', async () => {
    const ends = [];
    const household = new Household({ dataDir, say: () => {} });
    for (const one of [
      member('database', ends, { server: true }),
      member('queue', ends, { server: true }),
      member('api', ends),
    ])
      await household.add(one);
    await household.end();
    expect(ends).toEqual(['api', 'queue', 'database']);
    expect(JSON.parse(readFileSync(record, 'utf8'))).toEqual([]);
  });

  it('are started again when they die, which is said', async () => {
    const said = [];
    const household = new Household({ dataDir, say: (line) => said.push(line) });
    const { child } = await household.add(member('the worker', []));
    household.settle();
    signal(child.pid, 'SIGKILL');
    expect(await until(() => said.includes('The worker runs again'), { timeout: 20_000 })).toBe(true);
    expect(said[0]).toBe('The worker ended unexpectedly (SIGKILL); starting it again in 1 s');
    const [{ pid }] = JSON.parse(readFileSync(record, 'utf8'));
    expect(pid).not.toBe(child.pid);
    await household.end();
    expect(isAlive(pid)).toBe(false);
  });

  it('that an earlier start left behind are ended, but not a stranger with the same number', async () => {
    const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
    const stranger = { pid: process.ppid, identity: 'another start', polite: 'SIGTERM', name: 'api' };
    writeFileSync(
      record,
      JSON.stringify([{ pid: left.pid, identity: identity(left.pid), polite: 'SIGTERM', name: 'worker' }, stranger]),
    );
    const household = new Household({ dataDir, say: () => {} });
    expect(await household.clearLeftovers()).toBe(1);
    expect([isAlive(left.pid), isAlive(process.ppid)]).toEqual([false, true]);
    await household.end();
  });

  it('end with a starter that is killed', async () => {
    const script = `
      import { Household } from ${JSON.stringify(join(ROOT, 'ops/start/household.mjs'))};
      import { spawn } from 'node:child_process';
      const household = new Household({ dataDir: ${JSON.stringify(dataDir)}, say: () => {} });
      const start = async (onSpawn) => {
        const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
        onSpawn(child);
        return { child };
      };
      const { child } = await household.add({ name: 'api', start });
      setTimeout(() => console.log(child.pid), 300);`;
    const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const pid = Number(await new Promise((resolve) => starter.stdout.once('data', (data) => resolve(String(data)))));
    expect(isAlive(pid)).toBe(true);
    signal(starter.pid, 'SIGKILL');
    expect(await until(() => !isAlive(pid), { timeout: 20_000 })).toBe(true);
  });
});
