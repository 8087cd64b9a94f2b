import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compilePackage } from './swc.mjs';

const folder = mkdtempSync(join(tmpdir(), 'atrium-build-'));
const source = (name, text) => {
  mkdirSync(join(folder, 'src/inner'), { recursive: true });
  writeFileSync(join(folder, 'src', name), text);
};
const dist = (name) => join(folder, 'dist', name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the build of a server package', () => {
  it('compiles decorators with the types that injection needs, and leaves tests out', async () => {
    source('index.ts', `export { Greeter } from './inner/greeter';`);
    source(
      'inner/greeter.ts',
      `export class Name {}
       const seen: unknown[] = [];
       const mark = (target: object): void => void seen.push(Reflect.getMetadata?.('design:paramtypes', target));
       @mark
       export class Greeter { constructor(readonly name: Name) {} static seen = seen; }`,
    );
    source('inner/greeter.spec.ts', 'throw new Error("a test");');
    await compilePackage(folder);
    const code = readFileSync(dist('inner/greeter.js'), 'utf8');
    expect(code).toMatch(/"design:paramtypes", \[\s*typeof Name === "undefined" \? Object : Name\s*\]/);
    expect(existsSync(dist('inner/greeter.spec.js'))).toBe(false);
    expect(JSON.parse(readFileSync(dist('inner/greeter.js.map'), 'utf8')).sources).toEqual([
      '../../src/inner/greeter.ts',
    ]);
    expect(createRequire(import.meta.url)(dist('index.js')).Greeter.name).toBe('Greeter');
  });

  it('removes what its source no longer makes, and does not touch what stays the same', async () => {
    const long = new Date('2020-01-01T00:00:00Z');
    utimesSync(dist('index.js'), long, long);
    source('index.ts', `export { Greeter } from './inner/greeter';`);
    source('inner/greeter.ts', 'export class Greeter {}');
    mkdirSync(dist('gone'), { recursive: true });
    writeFileSync(dist('gone/old.js'), '');
    await compilePackage(folder);
    expect(existsSync(dist('gone'))).toBe(false);
    expect(statSync(dist('index.js')).mtime).toEqual(long);
  });

  it('says which file cannot be read', async () => {
    source('inner/broken.ts', 'export const = 1;');
    await expect(compilePackage(folder)).rejects.toThrow(/broken\.ts|Expected ident/);
  });
});
