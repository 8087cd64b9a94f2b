import { BoolField, EnumField, IntField, NestedField, TextField, TotalDto, UuidField } from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { ACTIVITY_KINDS, type ActivityKind } from '../activities/activity.entity';

export class CreateOutcomeDto {
  @EnumField(ACTIVITY_KINDS, { name: 'ActivityKind' }) kind: ActivityKind;
  @TextField({ max: 80 }) name: string;
  @BoolField({ optional: true, description: 'Whether the other side was reached by it. True unless told.' })
  countsAsContact?: boolean;
}

export class UpdateOutcomeDto {
  @TextField({ max: 80, optional: true, blank: false }) name?: string;
  @IntField({ max: 1000, optional: true, description: 'Place among the outcomes of its kind.' }) position?: number;
  @BoolField({ optional: true, description: 'Holds for activities written from now on.' }) countsAsContact?: boolean;
  @BoolField({ optional: true, description: 'No longer offered; activities that have it keep it.' }) archived?: boolean;
}

export class OutcomeDto {
  @UuidField() id: string;
  @EnumField(ACTIVITY_KINDS, { name: 'ActivityKind' }) kind: ActivityKind;
  @TextField({ description: 'What activities carry as `outcome`.' }) key: string;
  @TextField() name: string;
  @IntField() position: number;
  @BoolField() countsAsContact: boolean;
  @BoolField() archived: boolean;
  @IntField() version: number;
}

export class OutcomeListDto {
  @NestedField(() => OutcomeDto, { each: true }) items: OutcomeDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto) total: TotalDto;
}
