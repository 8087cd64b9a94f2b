import { applyDecorators, Header } from '@nestjs/common';
import { ApiDefaultResponse, ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';

export class FieldProblemDto {
  @ApiProperty({ description: 'JSON pointer of the field, or name of the query parameter.', example: '/name' })
  pointer: string;
  @ApiProperty({ description: 'Stable code, translated by clients.', example: 'required' }) code: string;
  @ApiProperty({ example: 'This is required.' }) detail: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true }) params?: Record<string, unknown>;
}

/** RFC 9457 problem details, answered as application/problem+json. */
export class ProblemDto {
  @ApiProperty({ example: 'urn:atrium:problem:invalid' }) type: string;
  @ApiProperty({ example: 'Not valid' }) title: string;
  @ApiProperty({ example: 422 }) status: number;
  @ApiProperty({ description: 'Stable code of the error.', example: 'invalid' }) code: string;
  @ApiProperty() detail: string;
  @ApiProperty() requestId: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true }) params?: Record<string, unknown>;
  @ApiPropertyOptional({ type: [FieldProblemDto] }) errors?: FieldProblemDto[];
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'The present version, with 412.' })
  current?: Record<string, unknown>;
}

/** Documents that a controller's routes answer errors as problem documents. */
export function ApiProblem(): ClassDecorator & MethodDecorator {
  return applyDecorators(
    ApiExtraModels(ProblemDto),
    ApiDefaultResponse({
      description: 'Any error, as a problem document.',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    }),
  );
}

/** For handlers that answer JSON already made by PostgreSQL. */
export const JsonText = (): MethodDecorator => Header('content-type', 'application/json; charset=utf-8');

/** What `sums=true` adds to a list. */
export class SumsDto {
  @ApiProperty({ type: 'integer', description: 'Exact, however many there are.' }) count: number;
  @ApiProperty({
    description: 'Per currency, largest first.',
    type: 'array',
    items: {
      type: 'object',
      properties: { amount: { type: 'string' }, currency: { type: 'string' } },
      required: ['amount', 'currency'],
    },
  })
  amounts: Array<{ amount: string; currency: string }>;
}

export class TotalDto {
  @ApiProperty({ type: 'integer' }) value: number;
  @ApiProperty({ description: 'False when there are more than the value says.' }) exact: boolean;
}
