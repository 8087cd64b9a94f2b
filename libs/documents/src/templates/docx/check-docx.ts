import { exampleData } from '../catalogue/example-data';
import { readPlaceholder } from '../catalogue/placeholder';
import { catalogueValues, LOOPS } from './catalogue-values';
import { type DocxDelimiters, detectDelimiters } from './delimiters';
import { disarmDocx } from './disarm-docx';
import { type DocxTag, readTags, type TagKind } from './docx-tags';
import { fillDocx } from './fill-docx';
import { DocxRefusal, mainPart, openDocx, zipDocx } from './open-docx';
import { scanDocx } from './scan-docx';

/** A placeholder of a template, once however often it stands there. */
export interface CheckedPlaceholder {
  text: string;
  kind: TagKind;
  /** Parts of the document: `word/document.xml`, `word/header1.xml`. */
  parts: string[];
  count: number;
  split: boolean;
  known: boolean;
  suggestion: string | null;
}

export interface DocxProblem {
  code: string;
  detail: string;
  where: string | null;
  text: string | null;
}

export interface DocxCheck {
  delimiters: DocxDelimiters;
  placeholders: CheckedPlaceholder[];
  /** Reasons for which it cannot be used at all. */
  problems: DocxProblem[];
  /** What was taken out of it. */
  removed: string[];
  /** The document as it is stored: read within bounds, disarmed and zipped anew. Null when it cannot be used. */
  docx: Buffer | null;
}

const DETAILS: Record<string, string> = {
  unclosed: 'A placeholder is opened here and not closed in the same paragraph.',
  unopened: 'A placeholder is closed here that was not opened in the same paragraph.',
  never_closed: 'This loop or condition is never closed.',
  never_opened: 'This closes a loop or condition that was never opened.',
  empty: 'This placeholder names nothing.',
  not_filled_there: 'Placeholders in footnotes, endnotes and comments are not filled in.',
};

/** Lists the placeholders of a document and says what is wrong with it, all at once. */
export async function checkDocx(bytes: Buffer): Promise<DocxCheck> {
  const nothing = { delimiters: detectDelimiters([]), placeholders: [], removed: [], docx: null };
  try {
    const parts = await openDocx(bytes);
    const removed = disarmDocx(parts);
    const { filled, unfilled } = scanDocx(parts, mainPart(parts) ?? '');
    const delimiters = detectDelimiters([...filled, ...unfilled].map(({ text }) => text));
    const { tags, problems: broken } = readTags(filled, delimiters);
    const outside = readTags(unfilled, delimiters).tags;
    const problems = [
      ...broken.map(({ code, part, text }): DocxProblem => ({
        code,
        detail: DETAILS[code] ?? code,
        where: part,
        text,
      })),
      ...outside.map(({ part, raw }): DocxProblem => ({
        code: 'not_filled_there',
        detail: DETAILS.not_filled_there ?? '',
        where: part,
        text: raw,
      })),
    ];
    const docx = await zipDocx(parts);
    if (!problems.length) problems.push(...(await trial(docx, delimiters)));
    return { delimiters, placeholders: summarize(tags), problems, removed, docx: problems.length ? null : docx };
  } catch (error) {
    if (!(error instanceof DocxRefusal)) throw error;
    return { ...nothing, problems: [{ code: error.code, detail: error.message, where: error.where, text: null }] };
  }
}

/**
 * Filling it in finds what only the engine knows: a loop inside a content control, a list that cannot be repeated. With many lines, one
 * and none, and with conditions that hold and that do not.
 */
async function trial(docx: Buffer, delimiters: DocxDelimiters): Promise<DocxProblem[]> {
  const { value } = catalogueValues(exampleData('en'), 'en');
  try {
    for (const [times, holds] of [
      [2, true],
      [1, true],
      [0, false],
    ] as const)
      await fillDocx(docx, delimiters, { value, repeat: (name) => (LOOPS.has(name) ? times : holds) });
    return [];
  } catch (error) {
    if (!(error instanceof DocxRefusal)) throw error;
    return [{ code: error.code, detail: error.message, where: error.where, text: null }];
  }
}

function summarize(tags: readonly DocxTag[]): CheckedPlaceholder[] {
  const found = new Map<string, CheckedPlaceholder>();
  const loops: { part: string; name: string }[] = [];
  for (const tag of tags) {
    if (loops.at(-1)?.part !== tag.part) loops.length = 0;
    const inLines = loops.some(({ name }) => LOOPS.has(name));
    if (tag.kind === 'close') {
      loops.pop();
      continue;
    }
    const key = `${tag.kind}:${inLines}:${tag.name}`;
    const before = found.get(key);
    if (before) {
      before.count += 1;
      before.split ||= tag.split;
      if (!before.parts.includes(tag.part)) before.parts.push(tag.part);
    } else
      found.set(key, {
        text: tag.name,
        kind: tag.kind,
        parts: [tag.part],
        count: 1,
        split: tag.split,
        ...recognize(tag, inLines),
      });
    if (tag.kind === 'open') loops.push({ part: tag.part, name: tag.name });
  }
  return [...found.values()];
}

function recognize(tag: DocxTag, inLines: boolean): { known: boolean; suggestion: string | null } {
  if (tag.kind === 'open' && LOOPS.has(tag.name)) return { known: true, suggestion: null };
  const name = tag.kind === 'open' ? tag.name.replace(/^!\s*/, '') : tag.name;
  const reading = readPlaceholder(name, inLines);
  return 'placeholder' in reading
    ? { known: true, suggestion: null }
    : { known: false, suggestion: reading.suggestion };
}
