import type { DocxDelimiters } from './delimiters';
import type { ScannedText } from './scan-docx';

export type TagKind = 'value' | 'open' | 'close';

/** A placeholder as it stands in the document. */
export interface DocxTag {
  part: string;
  /** As written, marks included. */
  raw: string;
  /** Without marks and options. */
  name: string;
  kind: TagKind;
  /** It was found across the border of runs, as Word leaves them after corrections. */
  split: boolean;
}

export interface TagProblem {
  code: 'unclosed' | 'unopened' | 'never_closed' | 'never_opened' | 'empty';
  part: string;
  /** The text around it, for finding it in the document. */
  text: string;
}

/** The placeholders of paragraphs, and marks that miss their other half. */
export function readTags(
  texts: readonly ScannedText[],
  marks: DocxDelimiters,
): { tags: DocxTag[]; problems: TagProblem[] } {
  const tags: DocxTag[] = [];
  const problems: TagProblem[] = [];
  for (const scanned of texts) readParagraph(scanned, marks, tags, problems);
  problems.push(...unbalanced(tags));
  return { tags, problems };
}

function readParagraph(
  { part, text, seams }: ScannedText,
  marks: DocxDelimiters,
  tags: DocxTag[],
  problems: TagProblem[],
): void {
  const { tagStart, tagEnd } = marks;
  let at = 0;
  for (;;) {
    const start = text.indexOf(tagStart, at);
    const stray = text.indexOf(tagEnd, at);
    if (stray >= 0 && (start < 0 || stray < start)) {
      problems.push({ code: 'unopened', part, text: around(text, stray) });
      at = stray + tagEnd.length;
      continue;
    }
    if (start < 0) return;
    const end = text.indexOf(tagEnd, start + tagStart.length);
    const again = text.indexOf(tagStart, start + tagStart.length);
    if (end < 0 || (again >= 0 && again < end)) {
      problems.push({ code: 'unclosed', part, text: around(text, start) });
      if (again < 0) return;
      at = again;
      continue;
    }
    const stop = end + tagEnd.length;
    const raw = text.slice(start, stop);
    const said = named(raw.slice(tagStart.length, -tagEnd.length), marks);
    if (!said.name && said.kind !== 'close') problems.push({ code: 'empty', part, text: around(text, start) });
    tags.push({ part, raw, split: seams.some((seam) => seam > start && seam < stop), ...said });
    at = stop;
  }
}

function named(
  inner: string,
  { containerTagOpen, containerTagClose }: DocxDelimiters,
): { name: string; kind: TagKind } {
  const text = inner.trim();
  const kind: TagKind = text.startsWith(containerTagOpen)
    ? 'open'
    : text.startsWith(containerTagClose)
      ? 'close'
      : 'value';
  const mark = kind === 'open' ? containerTagOpen.length : kind === 'close' ? containerTagClose.length : 0;
  return {
    name: text
      .slice(mark)
      .replace(/\[[^\]]*\]\s*$/, '')
      .trim(),
    kind,
  };
}

/** Loops and conditions must close within the part they open in. */
function unbalanced(tags: readonly DocxTag[]): TagProblem[] {
  const problems: TagProblem[] = [];
  for (const part of new Set(tags.map((tag) => tag.part))) {
    const open: DocxTag[] = [];
    for (const tag of tags.filter((one) => one.part === part)) {
      if (tag.kind === 'open') open.push(tag);
      else if (tag.kind === 'close' && !open.pop()) problems.push({ code: 'never_opened', part, text: tag.raw });
    }
    for (const tag of open) problems.push({ code: 'never_closed', part, text: tag.raw });
  }
  return problems;
}

function around(text: string, at: number): string {
  const from = Math.max(0, at - 20);
  return `${from > 0 ? '…' : ''}${text.slice(from, at + 40)}${at + 40 < text.length ? '…' : ''}`.toWellFormed();
}
