import { ValidationError, ValidationPipe } from '@nestjs/common';
import { FieldError, InvalidError } from '../errors/app-error';

/** Validates every DTO; fields nobody described are refused rather than silently dropped. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
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
