import { until } from '../../lib/run.mjs';
import { forgetChanges } from '../data/helpers.mjs';
import { atLeast, number } from '../run/outcome.mjs';
import { startWorker } from '../run/programs.mjs';
import { median } from '../run/statistics.mjs';

const MOST_ROUNDS = 3;
const TITLE = 'Bench reminder';

/**
 * Reminders that are due all at once, through the real worker: claimed, written into inboxes, settled, told to open pages.
 * @param {import('../run/stage.mjs').Stage} stage
 */
export async function measure(stage) {
  const reminders = stage.options.size >= 100_000 ? 100_000 : 20_000;
  const worker = await startWorker(stage.servers, stage.databaseUrl);
  const rates = [];
  try {
    // The first is for warming up.
    for (let round = -1; round < Math.min(MOST_ROUNDS, stage.options.rounds); round += 1) {
      const rate = await deliver(stage.client, reminders);
      if (round >= 0) rates.push(rate);
    }
  } finally {
    await worker.stop();
    await forget(stage.client);
    await forgetChanges(stage.client, `subject_type = 'task' and at > now() - interval '1 day'`);
  }
  const detail = `${reminders.toLocaleString('en')} due at once, ${rates.map(number).join(', ')} a second`;
  return [
    atLeast('tasks', 'due reminders delivered in-app a second', median(rates), {
      target: 5_000,
      moonshot: 15_000,
      detail,
    }),
  ];
}

/** From the moment the first batch was claimed until none is left. @param {import('pg').Client} client @param {number} count */
async function deliver(client, count) {
  await forget(client);
  await client.query(
    `with readers as (select array_agg(id) as ids from app_user),
     made as (
       insert into task (title, owner_id, due_at)
       select $2 || ' ' || n, ids[1 + n % array_length(ids, 1)], now() from readers, generate_series(1, $1::int) n
       returning id, owner_id, due_at)
     insert into reminder (task_id, user_id, remind_at, offset_minutes) select id, owner_id, due_at, 0 from made`,
    [count, TITLE],
  );
  const left = async () => (await client.query(`select 1 from reminder where state = 'pending' limit 1`)).rowCount;
  const done = await until(async () => (await left()) === 0, { timeout: 300_000, every: 10 });
  const { rows } = await client.query(
    `select count(*)::int as told, extract(epoch from clock_timestamp() - min(n.created_at))::float8 as seconds
     from notification n join task t on t.id = n.subject_id where t.title like $1`,
    [`${TITLE} %`],
  );
  const [{ told, seconds }] = rows;
  if (!done || told !== count) throw new Error(`Of ${count} reminders ${told} were delivered.`);
  return count / seconds;
}

/** @param {import('pg').Client} client */
async function forget(client) {
  await client.query(`delete from notification n using task t where t.id = n.subject_id and t.title like $1`, [
    `${TITLE} %`,
  ]);
  await client.query(`delete from task where title like $1`, [`${TITLE} %`]);
  await client.query('vacuum (analyze) task, reminder, notification');
}
