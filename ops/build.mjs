/** npm run build [-- --server | --web]: compiles what changed. */
import { build } from './build/build.mjs';
import { report } from './lib/plain-error.mjs';

const only = process.argv.includes('--server') ? 'server' : process.argv.includes('--web') ? 'web' : undefined;
const started = performance.now();
try {
  const { built, fresh } = await build({ only, say: (line) => console.log(`  ${line} …`) });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (built.length > 0) console.log(`Built ${built.join(', ')} in ${seconds} s`);
  if (fresh.length > 0) console.log(`Unchanged: ${fresh.join(', ')}`);
} catch (error) {
  process.exitCode = report(error);
}
