import { BoolField, EnumField, IntField, NestedField, TextField, TotalDto, UuidField } from '@atrium/platform';
import { ApiProperty } from '@nestjs/swagger';
import { STAGE_COLORS, STAGE_KINDS, type StageColor, type StageKind } from './stage.entity';

export class StageInputDto {
  @UuidField({ optional: true, description: 'A stage that is there already; without it a new one is made.' })
  id?: string;
  @TextField({ max: 80 }) name: string;
  @EnumField(STAGE_KINDS, { name: 'StageKind' }) kind: StageKind;
  @IntField({ max: 100, optional: true, description: 'How likely a deal in this stage is to be won, in per cent.' })
  probability?: number;
  @IntField({
    min: 1,
    max: 3650,
    optional: true,
    nullable: true,
    description: 'Days after which a deal has been here too long.',
  })
  daysLimit?: number | null;
  @EnumField(STAGE_COLORS, { optional: true, name: 'StageColor' }) color?: StageColor;
}

export class CreatePipelineDto {
  @TextField({ max: 80 }) name: string;
  @NestedField(() => StageInputDto, {
    each: true,
    maxItems: 30,
    optional: true,
    description: 'The stages of a first pipeline, unless told.',
  })
  stages?: StageInputDto[];
}

export class UpdatePipelineDto {
  @TextField({ max: 80, optional: true, blank: false }) name?: string;
  @IntField({ max: 1000, optional: true, description: 'Place among the pipelines.' }) position?: number;
  @BoolField({ optional: true, description: 'Archived pipelines take no new deals and are not offered.' })
  archived?: boolean;
}

export class StageMoveDto {
  @UuidField({ description: 'A stage that is not in the new list.' }) from: string;
  @UuidField({ description: 'A stage that stays, of the same kind.' }) to: string;
}

export class ReplaceStagesDto {
  @NestedField(() => StageInputDto, { each: true, maxItems: 30, description: 'All stages in their order.' })
  stages: StageInputDto[];
  @NestedField(() => StageMoveDto, { each: true, optional: true, description: 'Where the deals of removed stages go.' })
  moves?: StageMoveDto[];
}

export class StageDto {
  @UuidField() id: string;
  @TextField() name: string;
  @EnumField(STAGE_KINDS, { name: 'StageKind' }) kind: StageKind;
  @IntField() probability: number;
  @IntField({ nullable: true }) daysLimit: number | null;
  @EnumField(STAGE_COLORS, { name: 'StageColor' }) color: StageColor;
}

export class PipelineDto {
  @UuidField() id: string;
  @TextField() name: string;
  @IntField() position: number;
  @BoolField() archived: boolean;
  @NestedField(() => StageDto, { each: true }) stages: StageDto[];
  @IntField() version: number;
}

export class PipelineListDto {
  @NestedField(() => PipelineDto, { each: true }) items: PipelineDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
  @NestedField(() => TotalDto) total: TotalDto;
}
