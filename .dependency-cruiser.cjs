/**
 * The floors of the house. A module imports only from floors below it and only through a door
 * (index, http, jobs, schema, testing). Every rule is an error, and says what to do instead.
 */
const floors = [
  ['platform'],
  ['identity'],
  ['records'],
  ['audit', 'customers'],
  ['tasks'],
  ['sales'],
  ['documents', 'mailings'],
  ['reporting'],
];
const doors = '(index|http|jobs|schema|testing)\\.ts$';

const upward = floors.flatMap((modules, floor) =>
  modules.map((module) => {
    const allowed = [module, ...floors.slice(0, floor).flat()];
    return {
      name: `floor-of-${module}`,
      comment: `libs/${module} may import only lower floors (${allowed.slice(1).join(', ') || 'none'}). Upward, speak through changes or a registration.`,
      severity: 'error',
      from: { path: `^libs/${module}/` },
      to: { path: '^libs/', pathNot: `^libs/(${allowed.join('|')})/` },
    };
  }),
);

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'doors-only',
      comment: `Enter another module through its doors (index, http, jobs, schema, testing), not a side window: export what you need from its index.ts.`,
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/', pathNot: [`^libs/$1/`, `^libs/[^/]+/src/${doors}`] },
    },
    {
      name: 'apps-through-doors',
      comment: 'An app composes modules through their doors only.',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/[^/]+/src/', pathNot: [`^libs/[^/]+/src/${doors}`, '^libs/api-client/'] },
    },
    {
      name: 'http-and-jobs-are-for-apps',
      comment: 'http.ts and jobs.ts are for composition roots: a module calls another through index.ts.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/', pathNot: '\\.(spec|e2e-spec)\\.ts$' },
      to: { path: '^libs/[^/]+/src/(http|jobs)\\.ts$', pathNot: '^libs/$1/' },
    },
    {
      name: 'testing-stays-in-tests',
      comment: 'testing.ts is for tests only.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: ['/test/', '\\.(spec|e2e-spec)\\.ts$', '/testing(\\.ts|/)'] },
      to: { path: '^libs/[^/]+/src/testing\\.ts$' },
    },
    {
      name: 'no-circles',
      comment: 'Break the circle: move the shared piece down.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'This import does not resolve.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared',
      comment: 'Declare the dependency in the package.json of the package that imports it.',
      severity: 'error',
      from: { pathNot: ['/test/', '\\.(spec|e2e-spec)\\.ts$'] },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', 'node_modules'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.json', '.vue'],
    },
  },
};
