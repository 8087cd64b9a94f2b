import type { Locale } from '@atrium/platform';
import type { PaperData } from '../catalogue/paper-data';
import { readPlaceholder } from '../catalogue/placeholder';
import { writeField } from '../catalogue/write-field';
import type { DocxValues, OpenLoop } from './fill-docx';

/** Loops there are in the catalogue. */
export const LOOPS: ReadonlySet<string> = new Set(['lines']);

/** The catalogue's fields for a document. */
export function catalogueValues(data: PaperData, language: Locale): DocxValues {
  const write = (name: string, loops: readonly OpenLoop[]): string => {
    const line = loops.findLast((loop) => LOOPS.has(loop.name))?.index;
    const reading = readPlaceholder(name, line !== undefined);
    return 'placeholder' in reading ? writeField(reading.placeholder, data, language, line) : '';
  };
  return {
    value: write,
    repeat: (name, loops) => {
      if (LOOPS.has(name)) return data.lines.length;
      const negated = name.startsWith('!');
      const filled = isFilled(write(negated ? name.slice(1).trim() : name, loops));
      return negated ? !filled : filled;
    },
  };
}

/** A condition on a number holds unless it is nothing: `{#totals.discount}`. */
const isFilled = (written: string): boolean => written !== '' && !/^[0.,\s]+(?:\p{Lu}{3})?$/u.test(written);
