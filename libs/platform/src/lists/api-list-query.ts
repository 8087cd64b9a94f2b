import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { ListDefinition } from './list-definition';

/** Documents the parameters of a list route from its definition. */
export function ApiListQuery(definition: ListDefinition): MethodDecorator {
  const fields = Object.entries(definition.fields);
  const sortable = fields.filter(([, field]) => field.sortable).map(([name]) => name);
  const filters = fields
    .filter(([, field]) => field.filterable !== false)
    .map(([name, field]) =>
      ApiQuery({
        name: `filter[${name}]`,
        required: false,
        type: String,
        description: field.filter
          ? 'Search text.'
          : `${field.type}; operators as filter[${name}][op]: ne, in, gt, gte, lt, lte, contains, startsWith, empty.`,
      }),
    );
  return applyDecorators(
    ApiQuery({
      name: 'sort',
      required: false,
      type: String,
      description: `One of ${sortable.join(', ')}; "-" before it turns the order round. Default ${definition.defaultSort}.`,
    }),
    ApiQuery({ name: 'limit', required: false, type: Number, description: '1 to 200, 50 unless told.' }),
    ApiQuery({ name: 'cursor', required: false, type: String, description: '`nextCursor` of the page before.' }),
    ApiQuery({ name: 'total', required: false, enum: ['true', 'false'], description: '`false` leaves the count out.' }),
    ApiQuery({
      name: 'sums',
      required: false,
      enum: ['true', 'false'],
      description: '`true` adds `sums`: an exact count of all that the filters leave, and their amounts per currency.',
    }),
    ...filters,
  );
}
