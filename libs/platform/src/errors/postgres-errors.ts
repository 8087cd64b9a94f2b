import { AppError, ConflictError, InvalidError } from './app-error';

interface PostgresError {
  code: string;
  constraint?: string;
  detail?: string;
  column?: string;
}

function asPostgresError(error: unknown): PostgresError | null {
  if (!(error instanceof Error)) return null;
  const source = 'driverError' in error ? (error.driverError as object) : error;
  return 'code' in source && typeof source.code === 'string' && /^[0-9A-Z]{5}$/.test(source.code)
    ? (source as PostgresError)
    : null;
}

/** Rules that only the database can decide (unique, foreign key), said as the caller's error; anything else is not ours. */
export function fromPostgres(error: unknown): AppError | null {
  const found = asPostgresError(error);
  switch (found?.code) {
    case '23505':
      return new ConflictError('already_exists', 'A record with this value already exists.', {
        constraint: found.constraint,
      });
    case '23503':
      return new ConflictError(
        'reference_broken',
        'A record that this one needs, or that needs this one, stands in the way.',
        {
          constraint: found.constraint,
        },
      );
    case '22P02':
    case '22003':
    case '22007':
    case '22008':
    case '22021':
      return new InvalidError([{ pointer: '', code: 'bad_value', detail: 'A value cannot be stored as it is.' }]);
    case '40001':
    case '40P01':
      return new ConflictError('try_again', 'Two changes met at the same moment. Try again.');
    default:
      return null;
  }
}

/** The SQLSTATE of what the database refused, or null when it was not the database. */
export function postgresCode(error: unknown): string | null {
  return asPostgresError(error)?.code ?? null;
}

/** The violated constraint's name, for services that turn it into a better message. */
export function violatedConstraint(error: unknown): string | null {
  return asPostgresError(error)?.constraint ?? null;
}
