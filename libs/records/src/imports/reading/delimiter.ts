import { type Delimiter, delimiters } from './table';

/** The delimiter that cuts the head of a file most evenly. A text that nothing cuts evenly has one column. */
export function sniffDelimiter(text: string): Delimiter {
  const declared = declaredDelimiter(text);
  if (declared) return declared.delimiter;
  const head = text.slice(0, 200_000);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = evenness(countFields(head, delimiter, 300));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The line `sep=;` that Excel writes and obeys. */
export function declaredDelimiter(text: string): { delimiter: Delimiter; length: number } | null {
  const match = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/i.exec(text);
  const delimiter = delimiters.find((one) => one === match?.[1]);
  return match && delimiter ? { delimiter, length: match[0].length } : null;
}

/** Numbers of fields of the first records, quoted fields minded. */
function countFields(text: string, delimiter: string, records: number): number[] {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  let atStart = true;
  let blank = true;
  for (let index = 0; index < text.length && counts.length < records; index += 1) {
    const character = text[index]!;
    if (quoted) {
      if (character === '"') {
        if (text[index + 1] === '"') index += 1;
        else quoted = false;
      }
    } else if (character === '"' && atStart) {
      quoted = true;
      atStart = false;
      blank = false;
    } else if (character === delimiter) {
      fields += 1;
      atStart = true;
      blank = false;
    } else if (character === '\n' || character === '\r') {
      if (!blank) counts.push(fields);
      fields = 1;
      atStart = true;
      blank = true;
    } else {
      atStart = false;
      blank = false;
    }
  }
  if (!blank && !quoted && counts.length < records) counts.push(fields);
  return counts;
}

/** Share of records with the commonest number of fields, worth more when there are more fields and when the first record agrees. */
function evenness(counts: number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  let mode = 1;
  let times = 0;
  for (const [count, seen] of frequency)
    if (seen > times || (seen === times && count > mode)) [mode, times] = [count, seen];
  if (mode < 2) return counts[0] && counts[0] > 1 && counts.length === 1 ? Math.log2(counts[0]) : 0;
  const share = times / counts.length;
  if (share < 0.5) return 0;
  return share * share * Math.log2(mode) * (counts[0] === mode ? 1.2 : 1);
}
