import { Injectable } from '@nestjs/common';
import { AccessPolicy } from '@atrium/identity';
import {
  type Actor,
  ALWAYS,
  type BulkResultsDto,
  ConflictError,
  eachRow,
  type ExternalIdDto,
  InvalidError,
  ListEngine,
  NotFoundError,
  oneItem,
  parseListQuery,
  PreconditionFailedError,
  UnitOfWork,
  violatedConstraint,
} from '@atrium/platform';
import { ExternalIds } from '@atrium/records';
import { moneyErrors } from '../shared/money';
import { anyProduct, productBin, productList } from './product-list';
import type { BulkProductDto, CreateProductDto, ProductDto, UpdateProductDto } from './product.dto';
import { ProductEntity } from './product.entity';

/** The catalogue: one for the whole organization. */
@Injectable()
export class ProductsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListEngine,
    private readonly policy: AccessPolicy,
    private readonly externalIds: ExternalIds,
  ) {}

  /** JSON text of a page; `filter[deleted]=true` shows the bin. */
  async list(actor: Actor, query: Record<string, unknown>): Promise<string> {
    this.policy.require(actor, 'products.read');
    const definition = query['filter[deleted]'] === 'true' ? productBin : productList;
    return this.lists.page(definition, parseListQuery(query, definition, actor), ALWAYS);
  }

  async get(actor: Actor, id: string): Promise<ProductDto> {
    this.policy.require(actor, 'products.read');
    const product = await oneItem<ProductDto>(this.unitOfWork, anyProduct, id, ALWAYS);
    if (!product) throw new NotFoundError('Product');
    return product;
  }

  async create(actor: Actor, input: CreateProductDto): Promise<ProductDto> {
    this.policy.require(actor, 'products.write');
    const values = columns(input);
    return this.unitOfWork.run(actor, async () => {
      const manager = this.unitOfWork.manager;
      const saved = await unique(() =>
        manager.save(manager.create(ProductEntity, { ...values, createdBy: actor.userId, updatedBy: actor.userId })),
      );
      return this.get(actor, saved.id);
    });
  }

  async update(actor: Actor, id: string, version: number, input: UpdateProductDto): Promise<ProductDto> {
    this.policy.require(actor, 'products.write');
    return this.write(actor, id, version, columns(input));
  }

  async delete(actor: Actor, id: string, version: number): Promise<void> {
    this.policy.require(actor, 'products.write');
    await this.write(actor, id, version, { deletedAt: new Date(), deletedBy: actor.userId });
  }

  async restore(actor: Actor, id: string): Promise<ProductDto> {
    this.policy.require(actor, 'products.write');
    const product = await this.get(actor, id);
    return product.deletedAt ? this.write(actor, id, product.version, { deletedAt: null, deletedBy: null }) : product;
  }

  /** Creates or updates the product that another system knows by this id. */
  async upsert(
    actor: Actor,
    externalId: ExternalIdDto,
    input: CreateProductDto,
  ): Promise<{ product: ProductDto; created: boolean }> {
    this.policy.require(actor, 'products.write');
    return this.unitOfWork.run(actor, async () => {
      const known = (await this.externalIds.resolve('product', externalId.source, [externalId.id])).get(externalId.id);
      if (known) {
        const { version } = await this.get(actor, known);
        return { product: await this.write(actor, known, version, columns(input)), created: false };
      }
      const product = await this.create(actor, input);
      await this.externalIds.assign('product', externalId.source, [
        { externalId: externalId.id, subjectId: product.id },
      ]);
      return { product, created: true };
    });
  }

  /** Up to 1,000 products, each with an outcome of its own. */
  async bulk(actor: Actor, rows: readonly BulkProductDto[]): Promise<BulkResultsDto> {
    this.policy.require(actor, 'products.write');
    return eachRow(this.unitOfWork, actor, rows, async ({ externalId, ...input }) => {
      if (!externalId) return { id: (await this.create(actor, input)).id, outcome: 'created' };
      const { product, created } = await this.upsert(actor, externalId, input);
      return { id: product.id, outcome: created ? 'created' : 'updated' };
    });
  }

  private async write(actor: Actor, id: string, version: number, fields: Partial<ProductEntity>): Promise<ProductDto> {
    return this.unitOfWork.run(actor, async () => {
      const changed = await unique(() =>
        this.unitOfWork.manager.update(ProductEntity, { id, version }, { ...fields, updatedBy: actor.userId }),
      );
      if (!changed.affected) throw new PreconditionFailedError(await this.get(actor, id));
      return this.get(actor, id);
    });
  }
}

/** Columns from what was sent; what was not sent stays out. */
function columns({ price, ...rest }: UpdateProductDto): Partial<ProductEntity> {
  const errors = moneyErrors(price, '/price');
  if (errors.length) throw new InvalidError(errors);
  const money = price === undefined ? {} : { price: price?.amount ?? null, currency: price?.currency ?? null };
  return { ...rest, ...money };
}

async function unique<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (violatedConstraint(error) === 'product_sku')
      throw new ConflictError('sku_taken', 'Another product has this article number.');
    throw error;
  }
}
