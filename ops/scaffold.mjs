/** npm run scaffold -- price-lists [price-list]: a new module in libs/, whole and tested, and what to add where. */
import { join } from 'node:path';
import { PlainError, report } from './lib/plain-error.mjs';
import { ROOT } from './lib/root.mjs';
import { makeModule, nextMigrationNumber } from './scaffold/make.mjs';
import { wordsOf } from './scaffold/words.mjs';

try {
  const [name, resource] = process.argv.slice(2);
  if (!name) throw new PlainError('Name the module in the plural: npm run scaffold -- price-lists');
  const words = wordsOf(name, resource, nextMigrationNumber());
  const made = await makeModule(join(ROOT, 'libs', name), words);
  console.log(
    `Made libs/${name}:\n${made.map((path) => `  ${path}`).join('\n')}\n\nNow, by hand:\n${nextSteps(words)}`,
  );
} catch (error) {
  process.exitCode = report(error);
}

/** @param {Record<string, string>} words */
function nextSteps({ module, Module, plural }) {
  return [
    `1. .dependency-cruiser.cjs: put '${module}' on its floor.`,
    `2. apps/api/package.json and apps/worker/package.json: "@atrium/${module}": "workspace:*", then pnpm install.`,
    `3. apps/api/src/app.module.ts: ${Module}HttpModule from '@atrium/${module}/http'.`,
    `4. apps/api/src/modules.ts and apps/worker/src/worker.module.ts: the migrations from '@atrium/${module}/schema'.`,
    `5. npm test -- jest libs/${module}, then npm run openapi.`,
    `6. apps/web/src/features/${module}: the screens of /api/v1/${plural}, with their texts in en, ru, ro and id.`,
    `7. libs/${module}/README.md, docs/architecture.md and CHANGELOG.md: a line each.`,
  ].join('\n');
}
