/** npm run audit:verify: checks the logs of this installation, while it runs. With DATABASE_URL set, of that one. */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { readJson } from './lib/files.mjs';
import { ROOT } from './lib/root.mjs';
import { secretKey } from './start/data-dir.mjs';

const dataDir = resolve(ROOT, process.env.DATA_DIR || '.data');
const services = readJson(join(dataDir, 'services.json'));
if (!process.env.DATABASE_URL && !services?.postgresPort) {
  console.error(`There is no installation in ${dataDir}: set DATA_DIR, or DATABASE_URL, REDIS_URL and SECRET_KEY.`);
  process.exit(2);
}
const own = services
  ? {
      DATABASE_URL: `postgres://atrium_app:${services.programPassword}@127.0.0.1:${services.postgresPort}/atrium`,
      REDIS_URL: `redis://:${services.redisPassword}@127.0.0.1:${services.redisPort}`,
    }
  : {};
const { status } = spawnSync(process.execPath, [join(ROOT, 'apps/api/dist/audit-verify.js')], {
  stdio: 'inherit',
  env: { ...own, ...process.env, DATA_DIR: dataDir, SECRET_KEY: secretKey(dataDir) },
});
process.exit(status ?? 2);
