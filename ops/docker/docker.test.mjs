import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { ROOT } from '../lib/root.mjs';
import { CLUSTER_FLAGS } from '../services/postgres.mjs';
import { assemble } from './assemble.mjs';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const composeText = read('docker-compose.yml');
const compose = parse(composeText, { merge: true });

/** The Compose specification's own schema, as the linter dclint carries it. */
function composeValidator() {
  const schema = JSON.parse(read('node_modules/dclint/schemas/compose.schema.json'));
  delete schema.$schema;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  return ajv.compile(schema);
}

describe('docker-compose.yml', () => {
  it('follows the Compose specification', () => {
    const validate = composeValidator();
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  it('is checked by a schema that does refuse', () => {
    const broken = structuredClone(compose);
    broken.services.api.depends_on.redis.condition = 7;
    expect(composeValidator()(broken)).toBe(false);
  });

  it('holds PostgreSQL, Redis, migration, API, worker and one proxy with TLS, and only the proxy is reachable', () => {
    expect(Object.keys(compose.services).toSorted()).toEqual(['api', 'migrate', 'postgres', 'redis', 'web', 'worker']);
    const open = Object.entries(compose.services).filter(([, service]) => service.ports);
    expect(open.map(([name]) => name)).toEqual(['web']);
    expect(read('ops/docker/Caddyfile')).toMatch(/\{\$ATRIUM_HOST\} \{[^}]*reverse_proxy api:3000/s);
  });

  it('restarts every service and names a version of every image', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      expect([name, service.restart]).toEqual([name, name === 'migrate' ? 'on-failure:3' : 'unless-stopped']);
      expect(service.image).toMatch(/^[a-z/]+:\d/);
    }
  });

  it('refuses to start without every secret, and the example gives none away', () => {
    const settings = [...composeText.matchAll(/(?<!\$)\$\{(\w+)([^}]*)\}/g)];
    // Only these may stay empty: without an administrator the browser asks, without a bucket files lie in the volume.
    const optional = settings.filter(([, , rest]) => !rest.startsWith(':?')).map(([, name]) => name);
    expect(optional.filter((name) => !name.startsWith('FILES_'))).toEqual(['ADMIN_EMAIL', 'ADMIN_PASSWORD']);
    const example = Object.fromEntries(
      read('.env.example')
        .split('\n')
        .filter((line) => /^\w+=/.test(line))
        .map((line) => line.split('=', 2)),
    );
    expect(Object.keys(example).toSorted()).toEqual([...new Set(settings.map(([, name]) => name))].toSorted());
    expect(Object.values(example).every((value) => value === '')).toBe(true);
    expect(read('.gitignore')).toMatch(/^\.env$/m);
    expect(read('.dockerignore')).toMatch(/^\.env$/m);
  });

  it('makes the database as bare metal does', () => {
    const flags = compose.services.postgres.environment.POSTGRES_INITDB_ARGS.split(' ');
    expect(flags.slice(0, 3)).toEqual(CLUSTER_FLAGS.slice(0, 3));
    expect(flags[3]).toBe('--locale=C.UTF-8');
  });

  it('keeps what must outlive a container in a named volume', () => {
    const mounts = Object.values(compose.services).flatMap((service) => service.volumes ?? []);
    const named = mounts.map((mount) => mount.split(':')[0]).filter((source) => !source.startsWith('.'));
    expect(named.filter((name) => !(name in compose.volumes))).toEqual([]);
    for (const mount of mounts.filter((one) => one.startsWith('.')))
      expect(existsSync(join(ROOT, mount.split(':')[0]))).toBe(true);
  });
});

describe('the image', () => {
  const dockerfile = read('Dockerfile').replaceAll('\\\n', ' ').split('\n');
  const folder = mkdtempSync(join(tmpdir(), 'atrium-image-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('copies only what exists', () => {
    const sources = dockerfile
      .filter((line) => /^COPY (?!--from)/.test(line))
      .flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect([source, existsSync(join(ROOT, source))]).toEqual([source, true]);
  });

  it('runs scripts that exist', () => {
    const scripts = dockerfile.filter((line) => line.startsWith('RUN node ')).map((line) => line.split(' ')[2]);
    expect(scripts).toEqual(['ops/build.mjs', 'ops/docker/assemble.mjs']);
    for (const script of scripts) expect(existsSync(join(ROOT, script))).toBe(true);
  });

  it('holds every program that the image and the compose file start', () => {
    assemble(folder);
    const commands = [
      JSON.parse(dockerfile.findLast((line) => line.startsWith('CMD ')).slice(4)),
      compose.services.worker.command,
      compose.services.migrate.command,
    ];
    for (const command of commands)
      expect([command.at(-1), existsSync(join(folder, command.at(-1)))]).toEqual([command.at(-1), true]);
  });

  it('holds every door of every server module', () => {
    assemble(folder);
    for (const name of readdirSync(join(folder, 'libs')).filter((one) => one !== 'api-client')) {
      const manifest = JSON.parse(readFileSync(join(folder, 'libs', name, 'package.json'), 'utf8'));
      const doors = Object.entries(manifest.exports).flatMap(([name, door]) =>
        name === './testing' ? [] : door.default,
      );
      expect([name, doors.filter((door) => !existsSync(join(folder, 'libs', name, door)))]).toEqual([name, []]);
    }
  });
});
