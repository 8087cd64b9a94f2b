import { Parser } from 'htmlparser2';
import { asText, type DocxParts } from './open-docx';

/** The text of one paragraph, and where its runs meet. */
export interface ScannedText {
  part: string;
  text: string;
  /** Offsets at which another run begins. */
  seams: number[];
}

/** Parts in which placeholders are filled in. */
const FILLED = /^word\/(?:document|header|footer)[^/]*\.xml$|^word\/charts\/chart[^/]*\.xml$/i;
/** Parts with text in which they are not. */
const UNFILLED = /^word\/(?:footnotes|endnotes|comments)[^/]*\.xml$/i;

export const isFilledPart = (name: string, main: string): boolean => name === main || FILLED.test(name);

/** All texts of the document that may hold placeholders: paragraphs, and the alternative texts of pictures. */
export function scanDocx(parts: DocxParts, main: string): { filled: ScannedText[]; unfilled: ScannedText[] } {
  const filled: ScannedText[] = [];
  const unfilled: ScannedText[] = [];
  const names = [...parts.keys()].toSorted((a, b) => Number(b === main) - Number(a === main) || a.localeCompare(b));
  for (const name of names) {
    const content = parts.get(name);
    if (!content) continue;
    if (isFilledPart(name, main)) filled.push(...paragraphsOf(name, asText(content)));
    else if (UNFILLED.test(name)) unfilled.push(...paragraphsOf(name, asText(content)));
  }
  return { filled, unfilled };
}

function paragraphsOf(part: string, xml: string): ScannedText[] {
  const found: ScannedText[] = [];
  const open: ScannedText[] = [];
  let inText = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'w:p' || name === 'a:p') open.push({ part, text: '', seams: [] });
        else if (name === 'w:t' || name === 'a:t') {
          inText += 1;
          const paragraph = open.at(-1);
          if (paragraph?.text) paragraph.seams.push(paragraph.text.length);
        } else if (name === 'wp:docPr')
          for (const text of [attributes.descr, attributes.title]) if (text) found.push({ part, text, seams: [] });
      },
      ontext(text) {
        const paragraph = open.at(-1);
        if (inText > 0 && paragraph) paragraph.text += text;
      },
      onclosetag(name) {
        if (name === 'w:t' || name === 'a:t') inText -= 1;
        else if (name === 'w:p' || name === 'a:p') {
          const paragraph = open.pop();
          if (paragraph?.text) found.push(paragraph);
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found;
}
