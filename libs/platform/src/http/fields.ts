import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsObject,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  ValidationOptions,
} from 'class-validator';
import { isCurrency, isDate, isDateTime, isDecimal, isEmail, isPlainText, isUuid } from './values';

/** What every field decorator takes. One decorator is both the validation and the OpenAPI description. */
export interface FieldOptions {
  optional?: boolean;
  nullable?: boolean;
  description?: string;
  example?: unknown;
  /** An array of such values, at most `maxItems` (100 unless told). */
  each?: boolean;
  maxItems?: number;
}

type Schema = Partial<ApiPropertyOptions> & Record<string, unknown>;

function field(options: FieldOptions, schema: Schema, ...rules: PropertyDecorator[]): PropertyDecorator {
  const { optional = false, nullable = false, each = false } = options;
  const decorators: PropertyDecorator[] = [
    ApiProperty({
      ...schema,
      ...(each ? { isArray: true } : {}),
      required: !optional,
      nullable,
      description: options.description,
      ...(options.example === undefined ? {} : { example: options.example }),
    } as ApiPropertyOptions),
    ...rules,
  ];
  if (each)
    decorators.push(
      IsArray(said('not_a_list', 'Send a list.')),
      ArrayMaxSize(
        options.maxItems ?? 100,
        said('too_many', `At most ${options.maxItems ?? 100} entries.`, { max: options.maxItems ?? 100 }),
      ),
    );
  if (optional || nullable)
    decorators.push(ValidateIf((_, value) => !((optional && value === undefined) || (nullable && value === null))));
  return applyDecorators(...decorators);
}

/** Message and stable code of a rule; the validation pipe reads `context`. */
function said(code: string, detail: string, params?: Record<string, unknown>): ValidationOptions {
  return { message: detail, context: { code, params } };
}

function rule(
  name: string,
  each: boolean | undefined,
  validate: (value: unknown) => boolean,
  options: ValidationOptions,
): PropertyDecorator {
  return ValidateBy({ name, validator: { validate } }, { ...options, each });
}

/** Text, kept exactly as it was sent. Required text may not be blank. `max` counts UTF-16 units. */
export function TextField(
  options: FieldOptions & { max?: number; pattern?: RegExp; blank?: boolean } = {},
): PropertyDecorator {
  const { max = 250, pattern, each } = options;
  const mayBeBlank = options.blank ?? (options.optional === true || options.nullable === true);
  return field(
    options,
    {
      type: String,
      maxLength: max,
      ...(mayBeBlank ? {} : { minLength: 1 }),
      ...(pattern ? { pattern: pattern.source } : {}),
    },
    rule(
      'plainText',
      each,
      (v) => typeof v !== 'string' || isPlainText(v),
      said('bad_characters', 'The text contains characters that cannot be stored (NUL or broken Unicode).'),
    ),
    rule(
      'maxText',
      each,
      (v) => typeof v !== 'string' || v.length <= max,
      said('too_long', `At most ${max} characters.`, { max }),
    ),
    rule(
      'pattern',
      each,
      (v) => typeof v !== 'string' || !pattern || v === '' || pattern.test(v),
      said('bad_format', 'This does not have the expected form.'),
    ),
    rule(
      'notBlank',
      each,
      (v) => typeof v !== 'string' || mayBeBlank || /[^\s\p{Cf}\p{Cc}]/u.test(v),
      said('required', 'This may not be empty.'),
    ),
    rule('string', each, (v) => typeof v === 'string', said('required', 'This must be a text.')),
  );
}

/** Longer text: descriptions and notes. */
export function LongTextField(options: FieldOptions & { max?: number } = {}): PropertyDecorator {
  return TextField({ max: 20_000, ...options });
}

export function UuidField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'uuid' },
    rule('uuid', options.each, isUuid, said('bad_id', 'This must be an id (UUID).')),
  );
}

export function EmailField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'email', maxLength: 254 },
    rule('email', options.each, isEmail, said('bad_email', 'This is not an e-mail address.')),
  );
}

export function IntField(options: FieldOptions & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = 0, max = 2_147_483_647, each } = options;
  return field(
    options,
    { type: 'integer', minimum: min, maximum: max },
    Min(min, { ...said('too_small', `At least ${min}.`, { min }), each }),
    Max(max, { ...said('too_large', `At most ${max}.`, { max }), each }),
    IsInt({ ...said('not_a_number', 'This must be a whole number.'), each }),
  );
}

/** A number as decimal string, so that nothing is lost on the way: `"1234.50"`. */
export function DecimalField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String, pattern: '^-?\\d{1,14}(\\.\\d{1,4})?$', example: '1234.50' },
    rule('decimal', options.each, isDecimal, said('not_a_number', 'This must be a number such as "1234.50".')),
  );
}

export function BoolField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: Boolean },
    IsBoolean({ ...said('not_a_boolean', 'This must be true or false.'), each: options.each }),
  );
}

export function EnumField<T extends string>(
  values: readonly T[],
  options: FieldOptions & { name?: string } = {},
): PropertyDecorator {
  return field(
    options,
    { enum: [...values], ...(options.name ? { enumName: options.name } : {}) },
    rule(
      'enum',
      options.each,
      (v) => values.includes(v as T),
      said('not_a_choice', `This must be one of ${values.join(', ')}.`, { choices: values }),
    ),
  );
}

/** A day, `YYYY-MM-DD`; it never shifts with the time zone. */
export function DateField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'date' },
    rule('date', options.each, isDate, said('bad_date', 'This must be a day such as 2026-11-22.')),
  );
}

/** A moment, RFC 3339 with offset. */
export function DateTimeField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'date-time' },
    rule(
      'dateTime',
      options.each,
      isDateTime,
      said('bad_time', 'This must be a time with offset such as 2026-11-22T10:00:00+02:00.'),
    ),
  );
}

/** A time zone, currency or language from an allow-list. */
export function ChoiceField(isAllowed: (value: string) => boolean, options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String },
    rule(
      'choice',
      options.each,
      (v) => typeof v === 'string' && isAllowed(v),
      said('not_a_choice', 'This is not one of the known values.'),
    ),
  );
}

/** Money: a decimal string and an ISO 4217 code. */
export class MoneyDto {
  @DecimalField({ example: '1234.50' }) amount: string;
  @field(
    {},
    { type: String, example: 'EUR', minLength: 3, maxLength: 3 },
    rule(
      'currency',
      false,
      (v) => typeof v === 'string' && isCurrency(v),
      said('not_a_choice', 'This is not a known currency.'),
    ),
  )
  currency: string;
}

export function MoneyField(options: FieldOptions = {}): PropertyDecorator {
  return NestedField(() => MoneyDto, options);
}

/** A DTO inside a DTO. */
export function NestedField(type: () => new () => object, options: FieldOptions = {}): PropertyDecorator {
  return applyDecorators(
    field(
      options,
      // Written out: swagger knows a lazy type only by a function named "type".
      { type: () => type() },
      IsObject({ ...said('required', 'This must be an object.'), each: options.each }),
      ValidateNested({ each: options.each }),
    ),
    Type(type),
  );
}

/** Free JSON object, described as such; whoever takes it checks it. */
export function JsonField(options: FieldOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: 'object', additionalProperties: true },
    IsObject({ ...said('required', 'This must be an object.'), each: options.each }),
    Transform(({ obj, key }) => (obj as Record<string, unknown>)[key]),
  );
}
