import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../../lib/root.mjs';

const require = createRequire(join(ROOT, 'libs/platform/package.json'));

const id = { type: 'uuid', primary: true, default: () => 'uuid_v7()' };
const columns = (/** @type {Record<string, string>} */ types) =>
  Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type, nullable: true }]));

/** The columns that this file fills or looks for. */
const TABLES = {
  app_user: { id, ...columns({ name: 'text' }) },
  customer: { id, ...columns({ name: 'text', deleted_at: 'timestamptz' }) },
  product: { id, ...columns({ name: 'text' }) },
  stage: { id, ...columns({ name: 'text', kind: 'text', pipeline_id: 'uuid' }) },
  external_id: {
    subject_type: { type: 'text', primary: true },
    source: { type: 'text', primary: true },
    external_id: { type: 'text', primary: true },
    ...columns({ subject_id: 'uuid' }),
  },
  deal: {
    id,
    ...columns({
      name: 'text',
      customer_id: 'uuid',
      pipeline_id: 'uuid',
      stage_id: 'uuid',
      stage_kind: 'text',
      amount: 'numeric',
    }),
    ...columns({ currency: 'text', owner_id: 'uuid', started_on: 'date', closed_on: 'date' }),
  },
  deal_product: {
    id,
    ...columns({ deal_id: 'uuid', product_id: 'uuid', quantity: 'numeric', price: 'numeric', position: 'int' }),
  },
};

/**
 * The import that one writes first: a transaction a row, in it the deal is looked for by its number, owner, product, customer and
 * stage are found by name, and deal, line and number are given to `save`. No parsing, no checks, no outcome per row.
 * @param {string} databaseUrl @param {import('./deals-file.mjs').FileRow[]} rows @returns {Promise<number>} rows a second
 */
export async function saveRowByRow(databaseUrl, rows) {
  const { DataSource, EntitySchema, IsNull } = require('typeorm');
  const entities = Object.entries(TABLES).map(
    ([name, fields]) => new EntitySchema({ name, tableName: name, columns: fields }),
  );
  const source = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    entities,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
  });
  await source.initialize();
  try {
    const [{ pipeline }] = await source.query(`select bench.id('pipeline', 1) as pipeline`);
    const started = performance.now();
    for (const row of rows)
      await source.transaction((/** @type {any} */ manager) => saveRow(manager, row, pipeline, IsNull()));
    return (rows.length / (performance.now() - started)) * 1000;
  } finally {
    await source.destroy();
  }
}

/** @param {any} manager @param {import('./deals-file.mjs').FileRow} row @param {string} pipeline @param {unknown} nothing as TypeORM says it: with it the index by name can be used */
async function saveRow(manager, row, pipeline, nothing) {
  const key = { subject_type: 'deal', source: 'bench row by row', external_id: row.number };
  if (await manager.findOneBy('external_id', key)) return;
  const owner = await manager.findOneBy('app_user', { name: row.owner });
  const product = await manager.findOneBy('product', { name: row.product });
  const customer =
    row.customer === null ? null : await manager.findOneBy('customer', { name: row.customer, deleted_at: nothing });
  const stage = await manager.findOneBy('stage', { name: `Stage ${row.stage}`, pipeline_id: pipeline });
  const deal = await manager.save('deal', {
    name: `${row.customer} · ${row.product}`,
    customer_id: customer?.id,
    pipeline_id: pipeline,
    stage_id: stage.id,
    stage_kind: stage.kind,
    amount: row.value,
    currency: 'EUR',
    owner_id: owner.id,
    started_on: row.started,
    closed_on: row.closed,
  });
  await manager.save('deal_product', {
    deal_id: deal.id,
    product_id: product.id,
    quantity: 1,
    price: row.value,
    position: 0,
  });
  await manager.save('external_id', { ...key, subject_id: deal.id });
}
