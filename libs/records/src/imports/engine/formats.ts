import type { ImportColumn, ImportRecord } from '../import-record';
import type { ImportField } from '../import-target';
import type { CellFormats } from '../parsing/cell';

/** How the cells of a column are written: as chosen for the file, else as the column shows, else as its neighbours do. */
export function cellFormats(
  record: Pick<ImportRecord, 'options' | 'sniffed'>,
  column: ImportColumn,
  timeZone: string,
): CellFormats {
  const { options, sniffed } = record;
  const { profile } = column;
  return {
    date:
      profile.dateFormat === 'serial'
        ? 'serial'
        : (options.dateFormat ?? profile.dateFormat ?? sniffed.dateFormat ?? 'ymd'),
    number: options.numberFormat ?? profile.numberFormat ?? sniffed.numberFormat ?? 'point',
    timeZone,
  };
}

/** Whether somebody has to say which is the day and which the month, or which mark is the decimal one. */
export function ambiguity(
  record: Pick<ImportRecord, 'options' | 'sniffed'>,
  column: ImportColumn,
  field: ImportField,
): 'date' | 'number' | null {
  const { options, sniffed } = record;
  if (field.type === 'date' || field.type === 'datetime') {
    return column.profile.dateAmbiguous && !options.dateFormat && !sniffed.dateFormat ? 'date' : null;
  }
  if (field.type !== 'number' && field.type !== 'integer' && field.type !== 'money') return null;
  // A workbook keeps numbers as numbers.
  if (sniffed.format === 'xlsx') return null;
  return column.profile.numberAmbiguous && !options.numberFormat && !sniffed.numberFormat ? 'number' : null;
}
