import {
  BoolField,
  DateField,
  DateTimeField,
  DecimalField,
  EnumField,
  IntField,
  LongTextField,
  MoneyDto,
  MoneyField,
  NestedField,
  TextField,
  SumsDto,
  TotalDto,
  UuidField,
} from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { STAGE_COLORS, STAGE_KINDS, type StageColor, type StageKind } from '../pipelines/stage.entity';

export class DealOwnerDto {
  @UuidField() id: string;
  @TextField() name: string;
}

/** The customer of a deal. Who may not see the customer learns only that there is one. */
export class DealCustomerDto {
  @BoolField({ description: 'There is a customer, but you may not see it; the other fields are null.' })
  hidden: boolean;
  @UuidField({ nullable: true }) id: string | null;
  @TextField({ nullable: true }) name: string | null;
  @EnumField(['company', 'person'] as const, { nullable: true, name: 'CustomerKind' }) kind:
    'company' | 'person' | null;
}

export class DealStageDto {
  @UuidField() id: string;
  @TextField() name: string;
  @EnumField(STAGE_KINDS, { name: 'StageKind' }) kind: StageKind;
  @EnumField(STAGE_COLORS, { name: 'StageColor' }) color: StageColor;
  @IntField({ nullable: true, description: 'Days after which a deal has been here too long.' }) daysLimit:
    number | null;
}

/** A deal as lists and boards show it. */
export class DealDto {
  @UuidField() id: string;
  @TextField() name: string;
  @NestedField(() => DealCustomerDto, { nullable: true }) customer: DealCustomerDto | null;
  @UuidField() pipelineId: string;
  @NestedField(() => DealStageDto) stage: DealStageDto;
  @MoneyField({ nullable: true }) amount: MoneyDto | null;
  @TextField({ description: 'Of the amount and of the lines.' }) currency: string;
  @NestedField(() => DealOwnerDto, { nullable: true }) owner: DealOwnerDto | null;
  @DateField({ nullable: true }) startedOn: string | null;
  @DateField({ nullable: true }) expectedCloseOn: string | null;
  @DateField({ nullable: true, description: 'When it was won or lost.' }) closedOn: string | null;
  @TextField({ nullable: true }) closeReason: string | null;
  @TextField({ nullable: true }) nextStep: string | null;
  @DateTimeField({ nullable: true, description: 'When it is due; of a day, its end.' }) nextStepAt: string | null;
  @DateField({ nullable: true, description: 'The day the next step is due, when it has no time.' })
  nextStepOn: string | null;
  @DateTimeField({ nullable: true, description: 'The last time somebody reached the other side.' })
  lastContactAt: string | null;
  @TextField({ nullable: true }) source: string | null;
  @DateTimeField() stageEnteredAt: string;
  @DateTimeField() touchedAt: string;
  @DateTimeField() createdAt: string;
  @DateTimeField() updatedAt: string;
  @DateTimeField({ nullable: true, description: 'Since when it has lain in the bin.' }) deletedAt: string | null;
  @IntField() version: number;
}

export class DealListDto {
  @NestedField(() => DealDto, { each: true }) items: DealDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
  @NestedField(() => SumsDto, { optional: true, description: 'With `sums=true`.' }) sums?: SumsDto;
}

export class DealLineDto {
  @UuidField() id: string;
  @UuidField() productId: string;
  @TextField() name: string;
  @TextField({ nullable: true }) sku: string | null;
  @TextField({ nullable: true }) unit: string | null;
  @DecimalField() quantity: string;
  @DecimalField({ nullable: true }) price: string | null;
  @DecimalField({ nullable: true, description: 'Quantity × price, rounded to hundredths.' }) total: string | null;
}

/** How long the deal has been in a stage, all stays together. */
export class DealStayDto {
  @UuidField() stageId: string;
  @TextField() name: string;
  @EnumField(STAGE_KINDS, { name: 'StageKind' }) kind: StageKind;
  @EnumField(STAGE_COLORS, { name: 'StageColor' }) color: StageColor;
  @DateTimeField({ description: 'When it came here first.' }) enteredAt: string;
  @DateTimeField({ nullable: true, description: 'When it left last; null while it is here.' }) leftAt: string | null;
  @IntField() seconds: number;
  @IntField() visits: number;
}

export class DealRightsDto {
  @BoolField() write: boolean;
  @BoolField() delete: boolean;
}

/** A deal with everything its card shows. */
export class DealCardDto extends DealDto {
  @LongTextField({ nullable: true }) description: string | null;
  @NestedField(() => DealLineDto, { each: true }) products: DealLineDto[];
  @NestedField(() => DealStayDto, { each: true, description: 'Stages it has been in, in the order of first entry.' })
  stays: DealStayDto[];
  @NestedField(() => DealOwnerDto, { nullable: true }) createdBy: DealOwnerDto | null;
  @NestedField(() => DealOwnerDto, { nullable: true }) updatedBy: DealOwnerDto | null;
  @NestedField(() => DealRightsDto, { description: 'What you may do to it.' }) can: DealRightsDto;
}
