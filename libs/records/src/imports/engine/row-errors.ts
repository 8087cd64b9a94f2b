import { AppError } from '@atrium/platform';
import type { ImportProblem } from '../import-target';

/** Codes of PostgreSQL errors that are the fault of a row's values. */
const rowFaults: Record<string, [code: string, detail: string]> = {
  '23505': ['already_exists', 'A record with this value already exists.'],
  '23503': ['reference_broken', 'Something this record points to does not exist.'],
  '23502': ['required', 'A required value is missing.'],
  '23514': ['invalid_value', 'A value is not allowed here.'],
  '22001': ['too_long', 'A value is too long.'],
  '22003': ['number_too_large', 'A number is too large.'],
};

function sqlState(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const source: object = 'driverError' in error && error.driverError instanceof Error ? error.driverError : error;
  return 'code' in source && typeof source.code === 'string' && /^[0-9A-Z]{5}$/.test(source.code) ? source.code : null;
}

/** Two writers met; the same again will do. */
export function isCollision(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40001' || state === '40P01' || (error instanceof AppError && error.code === 'external_id_taken');
}

/** What is wrong with the row that a write failed on; null when the failure is not a row's fault. */
export function rowProblems(error: unknown): ImportProblem[] | null {
  if (error instanceof AppError && error.status >= 400 && error.status < 500) return appProblems(error);
  const state = sqlState(error);
  if (!state || !/^2[23]/.test(state)) return null;
  const [code, detail] = rowFaults[state] ?? ['invalid_value', 'The database does not accept a value of this row.'];
  return [{ column: null, field: null, code, detail }];
}

function appProblems(error: AppError): ImportProblem[] {
  const errors = error.extra.errors ?? [];
  if (errors.length === 0) return [{ column: null, field: null, code: error.code, detail: error.detail }];
  return errors.map((one) => ({
    column: null,
    field: one.pointer.split('/')[1] ?? null,
    code: one.code,
    detail: one.detail,
  }));
}
