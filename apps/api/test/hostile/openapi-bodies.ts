/** What the OpenAPI document says of a request, as far as the fuzzer needs it. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string;
  format?: string;
  enum?: string[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  pattern?: string;
  example?: unknown;
  nullable?: boolean;
}

export interface Parameter {
  name: string;
  in: string;
  description?: string;
  schema?: Schema;
}

export interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const NO_ID = '0190a0b0-0000-7000-8000-00000000dead';
const FAR_DAYS = ['0001-01-01', '9999-12-31', '2024-02-29', '1900-02-29', '0000-01-01', '2026-13-01'];
const FAR_TIMES = [
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59.999999999-14:00',
  '+275760-09-13T00:00:00Z',
  '2026-03-29T02:30:00+02:00',
  '2026-11-22T10:00:00+99:99',
  '2026-11-22T10:00:00Z\u0000',
];
const TEXTS = [
  '',
  ' \u200b ',
  'a\u0000b',
  '\ud800',
  `'; drop table task; --`,
  '%_\\',
  '{{see_customer}} $1 $$',
  '＝1+1 ％ ﬃ İ ΟΔΟΣ \u202e\ufeff',
  '🙂'.repeat(300),
  '[] @[x](user:not) @[Nobody](user:0190a0b0-0000-7000-8000-00000000dead)',
];
const WRONG: Json[] = [null, true, -1, 1e308, 0.1, 'x', [], {}, [[[]]], { $ne: 1 }, { toString: 'x' }];

/** Values of the right type that nobody sane would send, and those just outside of what is promised. */
function hostileOf(schema: Schema, api: OpenApi): Json[] {
  const { type, format, minimum = 0, maximum = 2_147_483_647, maxLength = 250 } = schema;
  if (schema.enum) return [schema.enum[0] ?? '', 'constructor', '__proto__'];
  if (format === 'uuid') return [NO_ID, NO_ID.toUpperCase(), 'not-an-id', '00000000-0000-0000-0000-000000000000'];
  if (format === 'date') return FAR_DAYS;
  if (format === 'date-time') return FAR_TIMES;
  if (type === 'boolean') return ['true', 1];
  if (type === 'integer' || type === 'number')
    return [minimum, maximum, minimum - 1, maximum + 1, Number.MAX_SAFE_INTEGER, 0.5, '1'];
  if (type === 'array' && schema.items)
    return [[], [null], Array.from({ length: 1_001 }, () => sane(schema.items as Schema, api)), [[]]];
  if (type === 'object' || schema.$ref || schema.allOf) return [{}, { unknown: 1 }, deep(100), []];
  if (schema.pattern?.includes('\\d{1,14}'))
    return ['99999999999999.9999', '-99999999999999', '1e5', 'NaN', '0x10', '١٢'];
  return [...TEXTS, 'x'.repeat(maxLength), 'x'.repeat(maxLength + 1), 'x'.repeat(200_000)];
}

function deep(levels: number): Json {
  let value: Json = {};
  for (let level = 0; level < levels; level++) value = { a: value };
  return value;
}

const resolved = (schema: Schema, api: OpenApi): Schema => {
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return ref ? (api.components.schemas[ref.split('/').at(-1) ?? ''] ?? {}) : schema;
};

/** Something that could be meant. */
function sane(given: Schema, api: OpenApi, depth = 0): Json {
  const schema = resolved(given, api);
  const { type, format, minimum = 0, pattern } = schema;
  if (schema.enum) return schema.enum[0] ?? '';
  if (format === 'uuid') return NO_ID;
  if (format === 'date') return '2026-11-01';
  if (format === 'date-time') return '2026-11-22T10:00:00Z';
  if (format === 'email') return 'somebody@example.com';
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return Math.max(1, minimum);
  if (type === 'array') return depth > 3 || !schema.items ? [] : [sane(schema.items, api, depth + 1)];
  if (type === 'object' || schema.properties) return depth > 3 ? {} : bodyOf(schema, api, depth + 1);
  if (schema.example !== undefined) return schema.example as Json;
  return pattern?.includes('\\d{1,14}') ? '1.00' : 'Something';
}

function bodyOf(schema: Schema, api: OpenApi, depth = 0): { [key: string]: Json } {
  const wanted = Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name));
  return Object.fromEntries(wanted.map(([name, property]) => [name, sane(property, api, depth)]));
}

/** Bodies for one operation: whole ones that are nonsense, then a sane one with each field spoilt in turn. */
export function hostileBodies(operation: Operation, api: OpenApi, ids: Record<string, string>): Json[] {
  const given = operation.requestBody?.content['application/json']?.schema;
  if (!given) return [{}, { unknown: true }];
  const schema = resolved(given, api);
  const base: { [key: string]: Json } = bodyOf(schema, api);
  for (const [name, id] of Object.entries(ids)) if (name in base) base[name] = id;
  const fields = Object.entries(schema.properties ?? {});
  const spoilt = (name: string, value: Json) => ({ ...base, ...related(name, ids), [name]: value });
  return [
    null,
    [],
    'text',
    7,
    {},
    base,
    { ...base, unknown: 1, constructor: { prototype: {} } },
    { ...base, ...Object.fromEntries([['__proto__', { admin: true }]]) },
    ...WRONG.map((value) => Object.fromEntries(fields.map(([name]) => [name, value]))),
    ...fields.flatMap(([name, property]) => {
      const values = hostileOf(property.type === 'array' ? property : resolved(property, api), api);
      const inner = resolved(property.type === 'array' ? (property.items ?? {}) : property, api);
      return [
        ...values.map((value) => spoilt(name, value)),
        ...innerBodies(inner, api, ids).map((value) => spoilt(name, property.type === 'array' ? [value] : value)),
      ];
    }),
  ];
}

/** Fields that only make sense together with others. */
const related = (name: string, ids: Record<string, string>): { [key: string]: Json } =>
  name === 'subjectId' || name === 'nextStep' ? { subjectType: 'customer', subjectId: ids.customerId ?? NO_ID } : {};

function innerBodies(schema: Schema, api: OpenApi, ids: Record<string, string>): Json[] {
  if (!schema.properties) return [];
  const base: { [key: string]: Json } = bodyOf(schema, api);
  for (const [name, id] of Object.entries(ids)) if (name in base) base[name] = id;
  return Object.entries(schema.properties).flatMap(([name, property]) =>
    hostileOf(resolved(property, api), api)
      .slice(0, 8)
      .map((value) => ({ ...base, [name]: value })),
  );
}

/** A body that could be meant, optional references too, with this id wherever an id may stand. */
export function saneBody(
  operation: Operation,
  api: OpenApi,
  id: string,
  words: Record<string, string>,
): Json | undefined {
  const given = operation.requestBody?.content['application/json']?.schema;
  if (!given) return undefined;
  const fill = (schema: Schema, depth: number): Json => {
    const { properties, items, format, required = [] } = resolved(schema, api);
    if (format === 'uuid') return id;
    if (items) return depth > 3 ? [] : [fill(items, depth + 1)];
    if (!properties || depth > 3) return sane(schema, api, depth);
    const wanted = Object.entries(properties).filter(
      ([name, property]) =>
        required.includes(name) || resolved(property, api).format === 'uuid' || name in words || property.items,
    );
    return Object.fromEntries(wanted.map(([name, property]) => [name, words[name] ?? fill(property, depth + 1)]));
  };
  return fill(given, 0);
}
