import { ExternalIdDto, IntField, JsonField, NestedField, UuidField } from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { CreateCustomerDto } from '../customers/customer.dto';

export const MAX_ROWS = 1000;

/** How a row says which customer it is about. With none of it a new one is created. */
export class BulkKeyDto {
  @UuidField({ optional: true, description: 'Changes this customer; the other fields are then as in PATCH.' })
  id?: string;
  @IntField({
    min: 1,
    optional: true,
    description: 'With an id: refuse the row if the customer has another version by now.',
  })
  version?: number;
  @NestedField(() => ExternalIdDto, {
    optional: true,
    description: 'Changes the customer known elsewhere by this id, or creates it.',
  })
  externalId?: ExternalIdDto;
}

/** For the documentation of a row; rows are validated one by one. */
export class BulkCustomerDto extends CreateCustomerDto {
  @UuidField({ optional: true }) id?: string;
  @IntField({ min: 1, optional: true }) version?: number;
  @NestedField(() => ExternalIdDto, { optional: true }) externalId?: ExternalIdDto;
}

export class BulkCustomersDto {
  @ApiProperty({ type: () => BulkCustomerDto, isArray: true, maxItems: MAX_ROWS })
  @JsonField({ each: true, maxItems: MAX_ROWS })
  items: Record<string, unknown>[];
}
