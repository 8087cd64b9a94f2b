import type { Locale } from '@atrium/platform';
import pdfmake from 'pdfmake';
import { type Filling, INK } from './filling';
import { FONT_FILES, FONTS } from './fonts';
import { PDF_WORDS } from './pdf-words';
import type { RichBody } from './rich-body';
import { richContent } from './rich-content';

/** Nothing is ever fetched and no file is read: the fonts lie in memory. */
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);
const memory = (pdfmake as unknown as { virtualfs: { writeFileSync(name: string, bytes: Buffer): void } }).virtualfs;
for (const [name, bytes] of FONT_FILES) memory.writeFileSync(name, bytes);
pdfmake.setFonts(FONTS);

type Definition = Parameters<typeof pdfmake.createPdf>[0];

export interface PdfInfo {
  title: string;
  author: string;
}

/** A rich template with its values as the bytes of a PDF. */
export async function printRich(body: RichBody, filling: Filling, info: PdfInfo): Promise<Buffer> {
  return pdfmake.createPdf(definition(body, filling, info)).getBuffer();
}

function definition(body: RichBody, filling: Filling, info: PdfInfo): Definition {
  const number = filling.data.document.number ?? '';
  return {
    info: { title: info.title, author: info.author, creator: 'Atrium' },
    pageSize: 'A4',
    pageMargins: [56, 48, 56, 56],
    language: filling.language,
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.25, color: INK.text },
    content: richContent(body.content, filling),
    // A heading never stays alone at the foot of a page.
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      node.headlineLevel !== undefined && getFollowingNodesOnPage().length === 0,
    footer: body.pageNumbers ? (page, pages) => footer(filling.language, number, page, pages) : undefined,
  } as Definition;
}

const footer = (language: Locale, number: string, page: number, pages: number) => ({
  columns: [
    { text: number, color: INK.muted, fontSize: 8 },
    { text: PDF_WORDS[language].page(page, pages), color: INK.muted, fontSize: 8, alignment: 'right' as const },
  ],
  margin: [56, 20, 56, 0] as [number, number, number, number],
});
