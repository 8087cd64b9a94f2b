import { defineList } from '@atrium/platform';
import { foldedContains } from '../shared/folded-like';
import { moneySql } from '../shared/money';

const item = `json_build_object('id', p.id, 'name', p.name, 'sku', p.sku, 'category', p.category, 'price', ${moneySql('p.price', 'p.currency')},
  'unit', p.unit, 'active', p.active, 'description', p.description, 'deletedAt', p.deleted_at,
  'createdAt', p.created_at, 'updatedAt', p.updated_at, 'version', p.version)`;

/** Products that are not in the bin. */
export const productList = defineList({
  name: 'products',
  from: 'product p',
  id: 'p.id',
  alias: 'p',
  columns: 'p.*',
  where: ['p.deleted_at is null'],
  fields: {
    name: { sql: 'search_fold(p.name)', type: 'text', sortable: true },
    sku: { sql: 'p.sku', type: 'text', sortable: true, nullable: true },
    category: { sql: 'p.category', type: 'text', sortable: true, nullable: true },
    price: { sql: 'p.price', type: 'number', sortable: true, nullable: true },
    active: { sql: 'p.active', type: 'boolean' },
    createdAt: { sql: 'p.created_at', type: 'datetime', sortable: true },
    updatedAt: { sql: 'p.updated_at', type: 'datetime', sortable: true },
    deleted: { sql: '(p.deleted_at is not null)', type: 'boolean' },
    q: {
      sql: 'p.name',
      type: 'text',
      filter: (value) => foldedContains(['p.name', 'p.sku'], value),
    },
  },
  defaultSort: 'name',
  item,
});

/** Products in the bin. */
export const productBin = defineList({ ...productList, name: 'products_bin', where: ['p.deleted_at is not null'] });

/** A product wherever it lies. */
export const anyProduct = defineList({ ...productList, name: 'products_any', where: [] });
