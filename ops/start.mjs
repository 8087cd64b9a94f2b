/** npm start: everything from a fresh clone to a page one can open. Written so that even an old Node can read this file and be told. */
import { nodeProblem } from './start/check-node.mjs';

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error('\n✖ ' + problem);
  process.exitCode = 1;
} else {
  import('./start/main.mjs').then((main) => main.start(process.argv.slice(2)));
}
