import {
  BoolField,
  ChoiceField,
  DateField,
  DateTimeField,
  DecimalField,
  EnumField,
  IntField,
  isCurrency,
  NestedField,
  TextField,
  TotalDto,
  UuidField,
} from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { PLAN_LEVELS, PLAN_MEASURES, type PlanLevel, type PlanMeasure } from './plan.entity';

/** For whom, for when, in what. */
export class PlanPlaceDto {
  @DateField({ description: 'The first day of the month.', example: '2026-11-01' }) month: string;
  @EnumField(PLAN_LEVELS, { name: 'PlanLevel' }) level: PlanLevel;
  @UuidField({ optional: true, nullable: true, description: 'The person, of a plan for a person.' })
  ownerId?: string | null;
  @UuidField({ optional: true, nullable: true, description: 'The team, of a plan for a team.' }) teamId?: string | null;
  @EnumField(PLAN_MEASURES, { name: 'PlanMeasure', description: 'The sum of deals won, or their number.' })
  measure: PlanMeasure;
  @ChoiceField(isCurrency, {
    optional: true,
    nullable: true,
    description: 'Of a sum; the currency of the organization unless told.',
  })
  currency?: string | null;
}

export class CreatePlanDto extends PlanPlaceDto {
  @DecimalField() target: string;
}

export class UpdatePlanDto {
  @DecimalField() target: string;
}

export class PlanCellDto extends PlanPlaceDto {
  @DecimalField({ nullable: true, description: 'Null takes the plan away.' }) target: string | null;
}

export class PlanGridDto {
  @NestedField(() => PlanCellDto, { each: true, maxItems: 2_000 }) items: PlanCellDto[];
}

export class PlanGridResultDto {
  @IntField({ description: 'Plans made or changed.' }) written: number;
  @IntField({ description: 'Plans taken away.' }) removed: number;
}

export class CopyPlansDto {
  @DateField({ description: 'The first day of the month to copy.' }) from: string;
  @DateField({ description: 'The first day of the month to fill.' }) to: string;
  @IntField({ optional: true, min: -100, max: 1_000, description: 'How many per cent more; 0 unless told.' })
  percent?: number;
  @BoolField({ optional: true, description: 'Replaces plans that are already there.' }) overwrite?: boolean;
}

export class CopiedPlansDto {
  @IntField({ description: 'Plans made or changed.' }) written: number;
}

export class PlanNameDto {
  @UuidField() id: string;
  @TextField() name: string;
}

export class PlanDto {
  @UuidField() id: string;
  @DateField() month: string;
  @EnumField(PLAN_LEVELS, { name: 'PlanLevel' }) level: PlanLevel;
  @NestedField(() => PlanNameDto, { nullable: true }) owner: PlanNameDto | null;
  @NestedField(() => PlanNameDto, { nullable: true, description: 'Of a person: their team.' }) team: PlanNameDto | null;
  @EnumField(PLAN_MEASURES, { name: 'PlanMeasure' }) measure: PlanMeasure;
  @TextField({ nullable: true }) currency: string | null;
  @DecimalField() target: string;
  @DateTimeField() createdAt: string;
  @DateTimeField() updatedAt: string;
  @IntField() version: number;
}

export class PlanListDto {
  @NestedField(() => PlanDto, { each: true }) items: PlanDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto, { nullable: true }) total: TotalDto | null;
}
