import { DateField, DecimalField, LongTextField, NestedField, TextField, UuidField } from '@atrium/platform';

/** A line as the paper shows it. */
export class PaperLineDto {
  @TextField({ max: 500 }) name: string;
  @TextField({ max: 100, optional: true, nullable: true }) sku?: string | null;
  @DecimalField({ example: '2' }) quantity: string;
  @TextField({ max: 30, optional: true, nullable: true }) unit?: string | null;
  @DecimalField({ optional: true, nullable: true, description: 'For one unit.' }) price?: string | null;
}

/** What a paper says beside what its record says. */
export class PaperInputDto {
  @TextField({ max: 300, optional: true, nullable: true, description: "The record's name, unless told." }) title?:
    string | null;
  @DateField({ optional: true, nullable: true, description: 'Today, unless told.' }) date?: string | null;
  @DateField({ optional: true, nullable: true }) validUntil?: string | null;
  @LongTextField({ max: 4000, optional: true, nullable: true }) note?: string | null;
  @DecimalField({ optional: true, nullable: true, description: 'From 0 to 100.', example: '5' }) discountPercent?:
    string | null;
  @UuidField({
    optional: true,
    nullable: true,
    description: 'A person; the one employed by the customer, unless told.',
  })
  contactId?: string | null;
  @NestedField(() => PaperLineDto, {
    each: true,
    maxItems: 500,
    optional: true,
    nullable: true,
    description: "The deal's own, unless told.",
  })
  lines?: PaperLineDto[] | null;
}
