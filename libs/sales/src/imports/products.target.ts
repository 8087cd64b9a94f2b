import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@atrium/platform';
import {
  booleanValue,
  foldCompact,
  type ImportContext,
  type ImportField,
  type ImportKey,
  type ImportRow,
  type ImportTarget,
  type MatchedRow,
  moneyValue,
  type PlannedRow,
  type RowPlan,
  textValue,
} from '@atrium/records';
import { hundredths } from '../shared/money';
import { sameValues } from '../shared/same-values';

/** The whole row as it is to stand afterwards. */
interface ProductRow {
  name: string;
  sku: string | null;
  category: string | null;
  price: string | null;
  currency: string | null;
  unit: string | null;
  active: boolean;
  description: string | null;
}

const FIELDS: readonly ImportField[] = [
  {
    key: 'name',
    type: 'text',
    required: true,
    max: 250,
    synonyms: {
      en: ['product', 'product name', 'name', 'item', 'title'],
      ru: ['название', 'товар', 'продукт', 'наименование', 'номенклатура'],
      ro: ['produs', 'denumire', 'denumire produs', 'nume'],
      id: ['produk', 'nama produk', 'nama barang', 'barang'],
    },
  },
  {
    key: 'sku',
    type: 'text',
    max: 100,
    synonyms: {
      en: ['sku', 'article', 'article number', 'product code', 'code', 'part number'],
      ru: ['артикул', 'код товара', 'код'],
      ro: ['cod', 'cod produs', 'articol'],
      id: ['kode', 'kode produk', 'kode barang'],
    },
  },
  {
    key: 'category',
    type: 'text',
    max: 120,
    synonyms: {
      en: ['category', 'series', 'group', 'product line', 'family', 'type'],
      ru: ['категория', 'серия', 'группа', 'раздел'],
      ro: ['categorie', 'serie', 'grupă'],
      id: ['kategori', 'seri', 'kelompok', 'grup'],
    },
  },
  {
    key: 'price',
    type: 'money',
    minimum: 0,
    synonyms: {
      en: ['price', 'sales price', 'unit price', 'list price', 'retail price', 'suggested retail price'],
      ru: ['цена', 'стоимость', 'розничная цена'],
      ro: ['preț', 'preț de vânzare', 'preț unitar'],
      id: ['harga', 'harga jual', 'harga satuan'],
    },
  },
  {
    key: 'unit',
    type: 'text',
    max: 30,
    synonyms: {
      en: ['unit', 'unit of measure', 'uom'],
      ru: ['единица', 'ед. изм.', 'единица измерения'],
      ro: ['unitate', 'unitate de măsură', 'um'],
      id: ['satuan', 'unit'],
    },
  },
  {
    key: 'active',
    type: 'boolean',
    synonyms: { en: ['active', 'for sale'], ru: ['активен', 'активность', 'в продаже'], ro: ['activ'], id: ['aktif'] },
  },
  {
    key: 'description',
    type: 'longText',
    max: 20_000,
    synonyms: {
      en: ['description', 'details', 'comment'],
      ru: ['описание', 'комментарий'],
      ro: ['descriere', 'detalii'],
      id: ['deskripsi', 'keterangan'],
    },
  },
];

const KEYS: readonly ImportKey[] = [
  { key: 'sku', fields: ['sku'], default: true },
  { key: 'name', fields: ['name'], default: true },
];

const COLUMNS = `name text, sku text, category text, price numeric, currency text, unit text, active boolean, description text`;

/** Products from a file, recognised by article number or name. */
@Injectable()
export class ProductsTarget implements ImportTarget<ProductRow> {
  readonly type = 'products';
  readonly recordType = 'product';
  readonly permission = 'products.write';
  readonly fields = FIELDS;
  readonly keys = KEYS;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Names are compared without case, accents, spaces and marks: `GTXPro` is `GTX Pro`. */
  async match(_ctx: ImportContext, key: ImportKey, rows: readonly ImportRow[]): Promise<Map<number, string[]>> {
    const column = key.key === 'sku' ? 'sku' : 'name';
    const stored = await this.unitOfWork.query<{ id: string; value: string }>(
      `select id, ${column} as value from product where deleted_at is null and ${column} is not null`,
    );
    const ids = new Map<string, string[]>();
    for (const { id, value } of stored) ids.set(foldCompact(value), [...(ids.get(foldCompact(value)) ?? []), id]);
    return new Map(rows.map((row) => [row.number, ids.get(foldCompact(textValue(row, column) ?? '')) ?? []]));
  }

  async plan(ctx: ImportContext, rows: readonly MatchedRow[]): Promise<RowPlan<ProductRow>[]> {
    const existing = await this.existing(rows.flatMap(({ existingId }) => existingId ?? []));
    return rows.map((row) => {
      const before = row.existingId ? existing.get(row.existingId) : undefined;
      const data = merged(ctx, row, before);
      if (!before) return { outcome: 'create', data };
      return { outcome: sameValues(before, data) ? 'unchanged' : 'update', data };
    });
  }

  async write(ctx: ImportContext, rows: readonly PlannedRow<ProductRow>[]): Promise<void> {
    await this.insert(
      ctx.actor,
      rows.filter(({ outcome }) => outcome === 'create'),
    );
    await this.update(
      ctx.actor,
      rows.filter(({ outcome }) => outcome === 'update'),
    );
  }

  private async insert(actor: Actor, rows: readonly PlannedRow<ProductRow>[]): Promise<void> {
    if (!rows.length) return;
    await this.unitOfWork.query(
      `insert into product (id, name, sku, category, price, currency, unit, active, description, created_by, updated_by)
       select id, name, sku, category, price, currency, unit, active, description, $2, $2
       from jsonb_to_recordset($1::jsonb) as r(id uuid, ${COLUMNS})`,
      [JSON.stringify(rows.map(({ id, data }) => ({ id, ...data }))), actor.userId],
    );
  }

  private async update(actor: Actor, rows: readonly PlannedRow<ProductRow>[]): Promise<void> {
    if (!rows.length) return;
    await this.unitOfWork.query(
      `update product p set name = r.name, sku = r.sku, category = r.category, price = r.price, currency = r.currency, unit = r.unit,
         active = r.active, description = r.description, version = version + 1, updated_at = now(), updated_by = $2
       from jsonb_to_recordset($1::jsonb) as r(id uuid, ${COLUMNS}) where p.id = r.id`,
      [JSON.stringify(rows.map(({ id, data }) => ({ id, ...data }))), actor.userId],
    );
  }

  private async existing(ids: readonly string[]): Promise<Map<string, ProductRow>> {
    if (!ids.length) return new Map();
    const rows = await this.unitOfWork.query<ProductRow & { id: string }>(
      `select id, name, sku, category, price, currency, unit, active, description from product where id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, ...row }) => [id, row]));
  }
}

/** What the record is to be: what stands there, changed by what the row says. */
function merged(ctx: ImportContext, row: ImportRow, before: ProductRow | undefined): ProductRow {
  const text = (key: 'sku' | 'category' | 'unit' | 'description') => keep(textValue(row, key), before?.[key] ?? null);
  const price = moneyValue(ctx, row, 'price');
  return {
    name: nameOf(textValue(row, 'name'), before?.name),
    sku: text('sku'),
    category: text('category'),
    price: price === undefined ? (before?.price ?? null) : hundredths(price?.amount ?? null),
    currency: price === undefined ? (before?.currency ?? null) : (price?.currency ?? null),
    unit: text('unit'),
    active: booleanValue(row, 'active') ?? before?.active ?? true,
    description: text('description'),
  };
}

/** Another spelling of the same name is no reason to change the catalogue. */
function nameOf(sent: string | null | undefined, stored: string | undefined): string {
  if (!sent) return stored ?? '';
  return stored !== undefined && foldCompact(sent) === foldCompact(stored) ? stored : sent;
}

const keep = (sent: string | null | undefined, stored: string | null): string | null =>
  sent === undefined ? stored : sent;
