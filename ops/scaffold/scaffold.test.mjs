/** A module made by the scaffold is type-checked, compiled, migrated and tested through HTTP by the very spec it comes with. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { compilePackage } from '../build/swc.mjs';
import { listFiles } from '../lib/files.mjs';
import { CACHE, ROOT } from '../lib/root.mjs';
import { makeModule, nextMigrationNumber } from './make.mjs';
import { wordsOf } from './words.mjs';

const house = join(CACHE, `scaffold-${process.pid}`);
const folder = join(house, 'libs/price-lists');
const words = wordsOf('price-lists', undefined, nextMigrationNumber());
const template = `scaffold_template_${process.pid}`;

/** A node tool of the repository, run to its end. */
function tool(args, env = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

async function admin(sql) {
  const client = new Client({ connectionString: process.env.ATRIUM_TEST_ADMIN_URL });
  await client.connect();
  await client.query(sql);
  await client.end();
}

beforeAll(async () => {
  mkdirSync(join(house, 'libs'), { recursive: true });
  await makeModule(folder, words);
  // The dependencies of a module that has the same ones.
  symlinkSync(join(ROOT, 'libs/sales/node_modules'), join(folder, 'node_modules'));
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
});

afterAll(async () => {
  await admin(`drop database if exists "${template}" with (force)`);
  rmSync(house, { recursive: true, force: true });
});

describe('a scaffolded module', () => {
  it('has its words and no placeholder left', () => {
    const files = listFiles(folder, (name) => name === 'node_modules').map((path) => path.slice(folder.length + 1));
    expect(files).toContain('src/price-lists/price-list.entity.ts');
    expect(files).toContain(`src/migrations/${words.number}-price-lists.ts`);
    expect(files.filter((path) => /__[A-Za-z]+__/.test(path + readFileSync(join(folder, path), 'utf8')))).toEqual([]);
    expect(readFileSync(join(folder, 'src/price-lists/price-list.entity.ts'), 'utf8')).toContain(
      `@Entity('price_list')`,
    );
  });

  it('has the types, the format and the lint of the house', () => {
    const config = join(house, 'tsconfig.json');
    writeFileSync(
      config,
      JSON.stringify({ extends: join(ROOT, 'tsconfig.base.json'), include: ['libs/*/src', 'libs/*/test'] }),
    );
    expect(tool([join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', config])).toEqual({
      status: 0,
      output: '',
    });
    const sources = listFiles(folder, (name) => name === 'node_modules').filter((path) => path.endsWith('.ts'));
    const prettier = tool([
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--ignore-path=/dev/null',
      '--config=.prettierrc.json',
      ...sources,
    ]);
    expect(prettier).toMatchObject({ status: 0 });
    const lint = tool([
      'node_modules/oxlint/bin/oxlint',
      '--deny-warnings',
      '-c',
      '.oxlintrc.json',
      '--no-ignore',
      ...sources,
    ]);
    expect(lint).toMatchObject({ status: 0 });
  });

  it('migrates, and passes its own tests through HTTP', async () => {
    await admin(`create database "${template}" template "${process.env.ATRIUM_TEST_TEMPLATE}"`);
    await compilePackage(folder);
    const url = new URL(process.env.ATRIUM_TEST_ADMIN_URL);
    url.pathname = `/${template}`;
    const script = `
      const { migrate } = require(${JSON.stringify(join(ROOT, 'libs/platform/dist/schema.js'))});
      const all = require(${JSON.stringify(join(ROOT, 'apps/api/dist/modules.js'))}).migrations;
      const own = require(${JSON.stringify(join(folder, 'dist/schema.js'))}).migrations;
      migrate(${JSON.stringify(url.toString())}, [...all, ...own]).then((done) => console.log(done.join()));`;
    expect(tool(['-e', script])).toEqual({ status: 0, output: `${words.Module}${words.number}\n` });

    const base = JSON.stringify(join(ROOT, 'jest.config.cjs'));
    const overrides = {
      rootDir: house,
      roots: [join(house, 'libs')],
      cacheDirectory: join(CACHE, 'jest'),
      globalSetup: undefined,
      globalTeardown: undefined,
    };
    const config = join(house, 'jest.config.cjs');
    writeFileSync(
      config,
      `module.exports = { ...require(${base}), ...${JSON.stringify(overrides)}, globalSetup: undefined, globalTeardown: undefined };`,
    );
    const run = tool(['node_modules/jest/bin/jest.js', '-c', config], { ATRIUM_TEST_TEMPLATE: template });
    expect(run.output).toMatch(/Tests: +2 passed, 2 total/);
  });
});

describe('the words of a module', () => {
  it('follow from its name', () => {
    expect(wordsOf('price-lists')).toMatchObject({
      Module: 'PriceLists',
      resource: 'price-list',
      camel: 'priceList',
      table: 'price_list',
    });
    expect(wordsOf('activities')).toMatchObject({ resource: 'activity', plural: 'activities' });
    expect(wordsOf('mail', 'letter')).toMatchObject({ Module: 'Mail', Plural: 'Letters', plural: 'letters' });
  });

  it('are refused in one sentence when the name will not do', () => {
    expect(() => wordsOf('Price Lists')).toThrow(/"Price Lists" is no name for a module/);
  });
});
