import * as board from './board.mjs';
import * as card from './card.mjs';
import * as changes from './changes.mjs';
import * as imports from './import.mjs';
import * as list from './list.mjs';
import * as mail from './mail.mjs';
import * as memory from './memory.mjs';
import * as reminders from './reminders.mjs';
import * as reports from './reports.mjs';
import * as scale from './scale.mjs';
import * as search from './search.mjs';
import * as write from './write.mjs';

/** @typedef {{ measure: (stage: import('../run/stage.mjs').Stage) => Promise<import('../run/outcome.mjs').Outcome[]> }} Row */

/** In the order of measuring: what only reads comes before what writes. @type {Record<string, Row>} */
export const ROWS = {
  memory,
  list,
  card,
  board,
  search,
  reports,
  scale,
  write,
  changes,
  import: imports,
  mail,
  reminders,
};
