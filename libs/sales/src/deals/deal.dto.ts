import {
  BoolField,
  DateField,
  DateTimeField,
  DecimalField,
  ExternalIdDto,
  LongTextField,
  MoneyDto,
  MoneyField,
  NestedField,
  TextField,
  UuidField,
} from '@atrium/platform';

/** A line as it is sent. */
export class DealLineInputDto {
  @UuidField({ optional: true, description: 'A line that is there already; without it a new one is made.' })
  id?: string;
  @UuidField() productId: string;
  @DecimalField({ optional: true, example: '2' }) quantity?: string;
  @DecimalField({
    optional: true,
    nullable: true,
    description: "For one unit, in the deal's currency. Left out: the product's price.",
  })
  price?: string | null;
}

/** What a new deal and a change have in common; their name differs, because only a new deal must have one. */
class DealFieldsDto {
  @UuidField({ optional: true, nullable: true }) customerId?: string | null;
  @MoneyField({ optional: true, nullable: true }) amount?: MoneyDto | null;
  @UuidField({ optional: true, nullable: true, description: 'The actor, unless told.' }) ownerId?: string | null;
  @DateField({ optional: true, nullable: true }) startedOn?: string | null;
  @DateField({ optional: true, nullable: true }) expectedCloseOn?: string | null;
  @DateField({ optional: true, description: 'Only of a deal that is won or lost.' }) closedOn?: string;
  @TextField({ max: 500, optional: true, nullable: true, description: 'Only of a deal that is won or lost.' })
  closeReason?: string | null;
  @TextField({ max: 500, optional: true, nullable: true }) nextStep?: string | null;
  @DateTimeField({ optional: true, nullable: true }) nextStepAt?: string | null;
  @TextField({ max: 120, optional: true, nullable: true, description: 'Where the deal came from.' }) source?:
    string | null;
  @LongTextField({ optional: true, nullable: true }) description?: string | null;
}

export class UpdateDealDto extends DealFieldsDto {
  @TextField({ optional: true, blank: false }) name?: string;
}

export class CreateDealDto extends DealFieldsDto {
  @TextField() name: string;
  @UuidField({ optional: true, description: 'The first pipeline, unless told.' }) pipelineId?: string;
  @UuidField({ optional: true, description: 'The first stage of the pipeline, unless told.' }) stageId?: string;
  @NestedField(() => DealLineInputDto, { each: true, optional: true }) products?: DealLineInputDto[];
}

export class MoveDealDto {
  @UuidField({ description: 'Also of another pipeline.' }) stageId: string;
  @TextField({ max: 500, optional: true, nullable: true, description: 'What is to be done next.' }) nextStep?:
    string | null;
  @DateTimeField({ optional: true, nullable: true }) nextStepAt?: string | null;
  @TextField({ max: 500, optional: true, nullable: true, description: 'Required for a lost deal.' }) closeReason?:
    string | null;
  @DateField({ optional: true, description: 'Today, unless told. Only for won and lost.' }) closedOn?: string;
}

export class ReplaceLinesDto {
  @NestedField(() => DealLineInputDto, { each: true, maxItems: 200, description: 'All lines in their order.' })
  items: DealLineInputDto[];
  @BoolField({ optional: true, description: "Makes the sum of the lines the deal's amount." }) setAmount?: boolean;
}

export class BulkDealDto extends CreateDealDto {
  @NestedField(() => ExternalIdDto, {
    optional: true,
    description: 'Updates the deal known by this id instead of creating another.',
  })
  externalId?: ExternalIdDto;
}

export class BulkDealsDto {
  @NestedField(() => BulkDealDto, { each: true, maxItems: 1000 }) items: BulkDealDto[];
}
