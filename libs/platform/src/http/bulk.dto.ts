import { BoolField, EnumField, IntField, NestedField, TextField, UuidField } from './fields';
import { FieldProblemDto } from './problem.dto';

/** The id of a record in another system. */
export class ExternalIdDto {
  @TextField({ max: 60, example: '1c' }) source: string;
  @TextField({ max: 200 }) id: string;
}

const OUTCOMES = ['created', 'updated', 'refused'] as const;
export type BulkOutcome = (typeof OUTCOMES)[number];

export class BulkProblemDto {
  @IntField() status: number;
  @TextField() code: string;
  @TextField() detail: string;
  @NestedField(() => FieldProblemDto, { each: true, optional: true }) errors?: FieldProblemDto[];
}

/** What became of one row, in the order of the request. */
export class BulkResultDto {
  @IntField() index: number;
  @EnumField(OUTCOMES, { name: 'BulkOutcome' }) outcome: BulkOutcome;
  @UuidField({ nullable: true }) id: string | null;
  @NestedField(() => BulkProblemDto, { nullable: true }) problem: BulkProblemDto | null;
}

export class BulkResultsDto {
  @NestedField(() => BulkResultDto, { each: true, maxItems: 1000 }) items: BulkResultDto[];
  @BoolField({ description: 'Whether every row was accepted.' }) complete: boolean;
}
