import { ArgumentMetadata, ValidationError, ValidationPipe } from '@nestjs/common';
import { BadRequestError, FieldError, InvalidError } from '../errors/app-error';

/** Deeper than any body means anything; what walks through a body walks by recursion, and its stack is finite. */
const MOST_LEVELS = 64;

/** A body is an object: of a list the pipe would check the entries and hand over a list where a DTO is expected. */
class BodyPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && typeof value === 'object' && value !== null) {
      if (isDeeper(value, MOST_LEVELS))
        throw new BadRequestError('too_deep', `The body is nested deeper than ${MOST_LEVELS} levels.`);
      if (Array.isArray(value) && metadata.metatype !== Array)
        throw new InvalidError([{ pointer: '', code: 'not_an_object', detail: 'Send an object.' }]);
    }
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

/** Level by level, so that the question itself needs no stack. */
function isDeeper(value: object, most: number): boolean {
  let level: object[] = [value];
  for (let depth = 0; level.length; depth++) {
    if (depth >= most) return true;
    level = level.flatMap((one) =>
      Object.values(one).filter((inner): inner is object => typeof inner === 'object' && inner !== null),
    );
  }
  return false;
}

/** Validates every DTO; fields nobody described are refused rather than silently dropped. */
export function validationPipe(): ValidationPipe {
  return new BodyPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => new InvalidError(fieldErrors(errors)),
  });
}

/** Flattens class-validator's tree: one entry per bad field, with the JSON pointer of the field. */
export function fieldErrors(errors: ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${escapePointer(error.property)}`;
    const nested = fieldErrors(error.children ?? [], pointer);
    const own = firstProblem(error, pointer);
    return own ? [own, ...nested] : nested;
  });
}

function firstProblem(error: ValidationError, pointer: string): FieldError | null {
  const [constraint] = Object.keys(error.constraints ?? {}).slice(-1);
  if (!constraint) return null;
  if (constraint === 'whitelistValidation')
    return { pointer, code: 'unknown_field', detail: 'There is no such field.' };
  const context = error.contexts?.[constraint] as { code?: string; params?: Record<string, unknown> } | undefined;
  const missing = error.value === undefined || error.value === null;
  return {
    pointer,
    code: missing ? 'required' : (context?.code ?? 'invalid'),
    detail: missing ? 'This is required.' : (error.constraints?.[constraint] ?? 'This is not valid.'),
    ...(context?.params && !missing ? { params: context.params } : {}),
  };
}

function escapePointer(property: string): string {
  return property.replace(/~/g, '~0').replace(/\//g, '~1');
}
