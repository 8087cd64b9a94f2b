import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports';

/**
 * Starts Atrium as a newcomer would (`npm start` on an empty data directory) once for all journeys.
 * JOURNEY_URL points at a running one instead.
 */
export default async function startAtrium(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.JOURNEY_URL) return undefined;
  const dataDir = mkdtempSync(join(tmpdir(), 'atrium-journeys-'));
  const port = await freePort();
  const began = Date.now();
  const { DATABASE_URL: _database, DATABASE_MIGRATION_URL: _owner, REDIS_URL: _redis, ...env } = process.env;
  const child = spawn(process.execPath, [join(__dirname, '../start.mjs')], {
    env: { ...env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Atrium is ready')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`Atrium did not start:\n${output}`)));
  });
  process.env.JOURNEY_URL = `http://localhost:${port}`;
  process.env.JOURNEY_START_SECONDS = String((Date.now() - began) / 1000);
  return async () => {
    child.kill('SIGINT');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
}
