import { cut } from '../../registry/cut';
import { quotesAreClosed, readCsv } from './csv';
import { declaredDelimiter, sniffDelimiter } from './delimiter';
import { decode, detectEncoding } from './encoding';
import { garbledSample } from './garbled';
import { limits, type OpenedTable, type ReadOptions, type ReadWarning, UnreadableFileError } from './table';
import { readWorkbook } from './xlsx';

/** Opens an uploaded file: recognises what it is and how it is written, and refuses with a reason what is not a table. */
export async function openTable(bytes: Buffer, options: ReadOptions = {}): Promise<OpenedTable> {
  if (bytes.length === 0) throw new UnreadableFileError('empty_file', 'The file is empty.');
  if (bytes.length > limits.fileBytes)
    throw new UnreadableFileError('file_too_large', 'The file is larger than 64 MB.');
  refuseOtherFormats(bytes);
  return bytes.subarray(0, 4).equals(zipMagic) ? openWorkbook(bytes, options) : openText(bytes, options);
}

const zipMagic = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const oldOfficeMagic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

function refuseOtherFormats(bytes: Buffer): void {
  if (bytes.subarray(0, 4).equals(oldOfficeMagic)) {
    throw new UnreadableFileError(
      'old_excel',
      'This is an old Excel file (.xls) or a workbook with a password. Save it as .xlsx or CSV.',
    );
  }
  const head = bytes.toString('latin1', 0, 8);
  if (/^(%PDF|\x89PNG|GIF8|\xff\xd8\xff|Rar!|7z\xbc\xaf|\x1f\x8b)/u.test(head)) {
    throw new UnreadableFileError('not_a_table', 'This is not a table but a file of another kind.');
  }
}

async function openText(bytes: Buffer, options: ReadOptions): Promise<OpenedTable> {
  const detected = detectEncoding(bytes);
  const encoding = options.encoding ?? detected.encoding;
  const decoded = decode(
    bytes,
    encoding,
    options.encoding && options.encoding !== detected.encoding ? 0 : detected.skip,
  );
  if (decoded.includes('\0'))
    throw new UnreadableFileError(
      'binary_file',
      'Read this way, the text holds NUL characters. Choose another encoding.',
    );
  const declared = declaredDelimiter(decoded);
  const text = (declared ? decoded.slice(declared.length) : decoded).toWellFormed();
  if (text.trim() === '') throw new UnreadableFileError('empty_file', 'There is nothing in the file but blanks.');
  const delimiter = options.delimiter ?? declared?.delimiter ?? sniffDelimiter(text);
  const quotes = await quotesAreClosed(text, delimiter);
  const confidence = options.encoding ? 'sure' : detected.confidence;
  return {
    format: 'csv',
    encoding,
    encodingConfidence: confidence,
    encodings: samples(bytes, [encoding, ...detected.candidates], detected.skip),
    delimiter,
    sheets: [],
    sheet: null,
    warnings: textWarnings(text, confidence === 'weak', quotes),
    batches: () => readCsv(text, delimiter, quotes),
  };
}

function textWarnings(text: string, weak: boolean, quotes: boolean): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  if (weak)
    warnings.push({
      code: 'encoding_uncertain',
      detail: 'It is not certain how the letters of this file are written. Look at them and choose the encoding.',
    });
  if (!quotes)
    warnings.push({
      code: 'quotes_ignored',
      detail: 'A quote is never closed, so quotes are read as ordinary characters.',
    });
  const lost = text.match(/\ufffd/gu)?.length ?? 0;
  if (lost > 0) {
    warnings.push({
      code: 'replacement_characters',
      detail: 'Some characters were lost before this file was made, or the encoding is wrong.',
      params: { count: lost },
    });
  }
  const sample = garbledSample(text);
  if (sample)
    warnings.push({
      code: 'looks_garbled',
      detail: `The text looks as if it had been saved in a wrong encoding: ${sample}`,
      params: { sample },
    });
  return warnings;
}

/** A telling piece of the file in each of the encodings it may be in. */
function samples(bytes: Buffer, encodings: string[], skip: number): OpenedTable['encodings'] {
  const firstHigh = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(skip, Math.floor(Math.max(0, firstHigh - 40) / 4) * 4 + (skip % 4));
  const piece = bytes.subarray(start, start + 240);
  return [...new Set(encodings)].slice(0, 8).map((encoding) => ({
    encoding,
    sample: cut(decode(piece, encoding).replaceAll('\0', '').toWellFormed(), 120),
  }));
}

async function openWorkbook(bytes: Buffer, options: ReadOptions): Promise<OpenedTable> {
  const opened = await readWorkbook(bytes, options.sheet);
  if (opened.records.every((record) => record.every((cell) => cell.trim() === ''))) {
    throw new UnreadableFileError('empty_file', `The sheet "${opened.sheet}" is empty.`, { sheets: opened.sheets });
  }
  const warnings: ReadWarning[] =
    opened.errors > 0
      ? [
          {
            code: 'formula_errors',
            detail: 'Cells with an Excel error were left empty.',
            params: { count: opened.errors },
          },
        ]
      : [];
  return {
    format: 'xlsx',
    encoding: null,
    encodingConfidence: 'sure',
    encodings: [],
    delimiter: null,
    sheets: opened.sheets,
    sheet: opened.sheet,
    warnings,
    batches: () => inBatches(opened.records),
  };
}

async function* inBatches(records: string[][]): AsyncGenerator<string[][]> {
  for (let at = 0; at < records.length; at += 1_000) {
    yield records
      .slice(at, at + 1_000)
      .map((record) => record.map((cell) => cell.toWellFormed().replaceAll('\0', '\ufffd')));
  }
}
