import { AppError } from '@atrium/platform';

const REASONS = {
  file_empty: 'The file is empty.',
  program_refused: 'Programs and scripts are not accepted.',
  macros_refused: 'Documents with macros are not accepted. Save it without macros, or as PDF.',
  archive_unsafe: 'This archive is damaged, or would unpack to far more than it should.',
  archive_program: 'This archive contains programs or scripts, which are not accepted.',
} as const;

export type RefusalCode = keyof typeof REASONS;

/** A file that is not taken, and why. */
export class RefusedFileError extends AppError {
  constructor(code: RefusalCode, params?: Record<string, unknown>) {
    super(422, code, REASONS[code], {
      ...(params ? { params } : {}),
      errors: [{ pointer: '/file', code, detail: REASONS[code] }],
    });
  }
}
