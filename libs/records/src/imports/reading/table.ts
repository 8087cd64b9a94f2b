import { AppError } from '@atrium/platform';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** What the user may set about how a file is read; what is not set is guessed. */
export interface ReadOptions {
  encoding?: string;
  delimiter?: Delimiter;
  /** The first row holds the names of the columns. */
  header?: boolean;
  /** Name of the sheet of a workbook. */
  sheet?: string;
}

export type Confidence = 'sure' | 'likely' | 'weak';

/** Something worth knowing about how the file was read. Codes are stable; the SPA translates `imports.warnings.<code>`. */
export interface ReadWarning {
  code: string;
  detail: string;
  params?: Record<string, string | number>;
}

/** A file understood: how it is read, and its rows on demand. */
export interface OpenedTable {
  format: 'csv' | 'xlsx';
  encoding: string | null;
  encodingConfidence: Confidence;
  /** Other encodings that make sense of the bytes, best first, each with a piece of text to judge by. */
  encodings: { encoding: string; sample: string }[];
  delimiter: Delimiter | null;
  sheets: string[];
  sheet: string | null;
  warnings: ReadWarning[];
  /** Records of the file in batches, header included; blank lines are empty records, so the place of a record is its row in a spreadsheet. */
  batches: () => AsyncGenerator<string[][]>;
}

export const limits = {
  fileBytes: 64 * 1024 * 1024,
  rows: 1_000_000,
  columns: 1_000,
  recordCharacters: 4_000_000,
  workbookBytes: 48 * 1024 * 1024,
  workbookCells: 1_500_000,
};

/** A file that cannot be read, with the reason: 422, never an exception of a parser. */
export class UnreadableFileError extends AppError {
  constructor(code: string, detail: string, params?: Record<string, unknown>) {
    super(422, code, detail, params ? { params } : {});
  }
}
