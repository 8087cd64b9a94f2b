/** npm test: installs what it needs and runs everything; its last line is "N passed, N failed". */
import { nodeProblem } from './start/check-node.mjs';

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error('\n✖ ' + problem);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} else {
  import('./test/main.mjs').then((main) => main.test(process.argv.slice(2)));
}
