const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

/**
 * One configuration for unit tests (beside the source, `*.spec.ts`) and module tests (`test/*.e2e-spec.ts`, through HTTP on real
 * PostgreSQL and Redis). ESM-only dependencies are transformed: Jest on Node 20 cannot require() them.
 */
const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
    jsc: {
      target: 'es2023',
      parser,
      transform: { legacyDecorator: true, decoratorMetadata: true },
      keepClassNames: true,
    },
  },
];

const store = join(__dirname, 'node_modules/.pnpm');
const esmOnly = readdirSync(store).filter((entry) => {
  const name = entry.replace(/^(@?[^@]+)@.*$/, '$1').replace('+', '/');
  const manifest = join(store, entry, 'node_modules', name, 'package.json');
  // @fastify/cookie is CommonJS, but loads its parser with a dynamic import().
  if (name === '@fastify/cookie') return true;
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).type === 'module';
});
const escaped = esmOnly.map((entry) => entry.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

module.exports = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  roots: ['<rootDir>/apps/api', '<rootDir>/apps/worker', '<rootDir>/apps/web', '<rootDir>/libs', '<rootDir>/ops'],
  testMatch: ['**/*.spec.ts', '**/*.e2e-spec.ts', '**/*.test.mjs'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '<rootDir>/ops/journeys/'],
  modulePathIgnorePatterns: ['/dist/'],
  cacheDirectory: '<rootDir>/.cache/jest',
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': swc({ syntax: 'typescript', decorators: true }),
    '^.+\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  transformIgnorePatterns: [`/node_modules/\\.pnpm/(?!(${escaped.join('|')})/)`],
  globalSetup: '<rootDir>/ops/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/ops/testing/global-teardown.mjs',
  testTimeout: 180_000,
};
