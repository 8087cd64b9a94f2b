import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryLock, withLock } from './lock.mjs';
import { identity } from './processes.mjs';

const folder = mkdtempSync(join(tmpdir(), 'atrium-lock-'));
const path = join(folder, 'a.lock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a lock', () => {
  it('is kept by a living process and says who it is', () => {
    writeFileSync(path, JSON.stringify({ pid: process.ppid, identity: identity(process.ppid), port: 7 }));
    expect(tryLock(path)).toMatchObject({ release: null, holder: { pid: process.ppid, port: 7 } });
    rmSync(path);
  });

  it.each([
    ['a dead process', { pid: 2 ** 22 + 1, identity: 'x' }],
    ['a number that now belongs to another program', { pid: process.ppid, identity: 'earlier@boot' }],
    ['nobody, as it was cut short', null],
  ])('is taken over from %s', (_who, content) => {
    writeFileSync(path, content ? JSON.stringify(content) : '{"pi');
    const lock = tryLock(path);
    expect(JSON.parse(readFileSync(path, 'utf8')).pid).toBe(process.pid);
    lock.release();
    expect(() => readFileSync(path)).toThrow(/ENOENT/);
  });

  it('is given back when the work fails', async () => {
    await expect(withLock(path, () => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck');
    await expect(withLock(path, () => Promise.resolve('free again'))).resolves.toBe('free again');
  });
});
