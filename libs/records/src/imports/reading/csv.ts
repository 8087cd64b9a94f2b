import { CsvError, type Options, Parser } from 'csv-parse';
import { type Delimiter, limits, UnreadableFileError } from './table';

const slice = 256 * 1024;
const batchSize = 1_000;

/**
 * Records of a delimited text, in batches; lets others have the event loop between slices. Stray quotes inside a field are taken as they
 * stand. Without `quotes` a quote is a character like any other.
 */
export async function* readCsv(text: string, delimiter: Delimiter, quotes = true): AsyncGenerator<string[][]> {
  const parser = new Parser(parserOptions(delimiter, quotes));
  let failure: unknown = null;
  parser.on('error', (error) => {
    failure = error;
  });
  let batch: string[][] = [];
  for (let at = 0; at <= text.length; at += slice) {
    if (at < text.length) parser.write(text.slice(at, at + slice));
    if (at + slice > text.length) parser.end();
    await new Promise((resolve) => setImmediate(resolve));
    for (let record = next(parser); record; record = next(parser)) {
      batch.push(record);
      if (batch.length === batchSize) {
        yield batch;
        batch = [];
      }
    }
    if (failure) throw asUnreadable(failure);
    if (at + slice > text.length) break;
  }
  if (batch.length > 0) yield batch;
}

/** A quote that is never closed swallows the rest of the file: then quotes are not quoting here. */
export async function quotesAreClosed(text: string, delimiter: Delimiter): Promise<boolean> {
  if (!text.includes('"')) return true;
  try {
    for await (const batch of readCsv(text, delimiter)) void batch;
    return true;
  } catch (error) {
    if (error instanceof UnreadableFileError && error.code === 'quote_not_closed') return false;
    throw error;
  }
}

function parserOptions(delimiter: Delimiter, quotes: boolean): Options {
  return {
    delimiter,
    quote: quotes ? '"' : null,
    escape: quotes ? '"' : null,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: limits.recordCharacters,
  };
}

const next = (parser: Parser): string[] | null => parser.read() as string[] | null;

function asUnreadable(error: unknown): Error {
  if (!(error instanceof CsvError)) return error instanceof Error ? error : new Error(String(error));
  const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 0;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new UnreadableFileError('quote_not_closed', `A quote that opens near line ${line} is never closed.`, {
      line,
    });
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new UnreadableFileError(
      'record_too_long',
      `The record near line ${line} is longer than 4 million characters.`,
      { line },
    );
  }
  return new UnreadableFileError('not_csv', `The text cannot be read as a table: ${error.message}`, { line });
}
