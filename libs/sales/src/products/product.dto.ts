import {
  BoolField,
  DateTimeField,
  ExternalIdDto,
  IntField,
  LongTextField,
  MoneyDto,
  MoneyField,
  NestedField,
  TextField,
  TotalDto,
  UuidField,
} from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';

export class CreateProductDto {
  @TextField() name: string;
  @TextField({ max: 100, optional: true, nullable: true, description: 'Article number; no two products share one.' })
  sku?: string | null;
  @TextField({ max: 120, optional: true, nullable: true, description: 'Series, group or kind.' }) category?:
    string | null;
  @MoneyField({ optional: true, nullable: true }) price?: MoneyDto | null;
  @TextField({ max: 30, optional: true, nullable: true, example: 'pc' }) unit?: string | null;
  @BoolField({ optional: true, description: 'Offered when products are chosen for a deal.' }) active?: boolean;
  @LongTextField({ optional: true, nullable: true }) description?: string | null;
}

export class UpdateProductDto {
  @TextField({ optional: true, blank: false }) name?: string;
  @TextField({ max: 100, optional: true, nullable: true }) sku?: string | null;
  @TextField({ max: 120, optional: true, nullable: true }) category?: string | null;
  @MoneyField({ optional: true, nullable: true }) price?: MoneyDto | null;
  @TextField({ max: 30, optional: true, nullable: true }) unit?: string | null;
  @BoolField({ optional: true }) active?: boolean;
  @LongTextField({ optional: true, nullable: true }) description?: string | null;
}

export class ProductDto {
  @UuidField() id: string;
  @TextField() name: string;
  @TextField({ nullable: true }) sku: string | null;
  @TextField({ nullable: true }) category: string | null;
  @MoneyField({ nullable: true }) price: MoneyDto | null;
  @TextField({ nullable: true }) unit: string | null;
  @BoolField() active: boolean;
  @LongTextField({ nullable: true }) description: string | null;
  @DateTimeField({ nullable: true, description: 'Since when it has lain in the bin.' }) deletedAt: string | null;
  @DateTimeField() createdAt: string;
  @DateTimeField() updatedAt: string;
  @IntField() version: number;
}

export class ProductListDto {
  @NestedField(() => ProductDto, { each: true }) items: ProductDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
}

export class BulkProductDto extends CreateProductDto {
  @NestedField(() => ExternalIdDto, {
    optional: true,
    description: 'Updates the product known by this id instead of creating another.',
  })
  externalId?: ExternalIdDto;
}

export class BulkProductsDto {
  @NestedField(() => BulkProductDto, { each: true, maxItems: 1000 }) items: BulkProductDto[];
}
