import { asText, DocxRefusal, type DocxParts } from './open-docx';

/** Fields that make a word processor fetch files or run programs when the document is opened. */
const FETCHING_FIELD =
  /(?:^|[\s{])(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|DDEAUTO|DDE|LINK|DATABASE|RD|MACROBUTTON)(?=[\s"\\]|$)/i;

/** Parts that carry programs or other files. */
const PROGRAM_PART = /(?:vbaProject|vbaData)[^/]*\.(?:bin|xml)$|(?:^|\/)(?:activeX|embeddings\/oleObject)/i;

/**
 * Refuses what would act by itself, and takes out the harmless leftovers that point outside: the address of the template a
 * document was made from. Answers what was taken out.
 */
export function disarmDocx(parts: DocxParts): string[] {
  const removed: string[] = [];
  for (const [name, content] of parts) {
    if (PROGRAM_PART.test(name))
      throw new DocxRefusal('has_programs', 'The document contains macros, ActiveX or embedded objects.', name);
    if (name.endsWith('.rels')) {
      const rels = cleanRelations(name, asText(content));
      if (rels.removed.length) parts.set(name, Buffer.from(rels.xml));
      removed.push(...rels.removed);
    } else if (/^word\/.*\.xml$/i.test(name)) refuseFields(name, asText(content));
  }
  if (removed.includes('attachedTemplate')) {
    const settings = parts.get('word/settings.xml');
    if (settings)
      parts.set(
        'word/settings.xml',
        Buffer.from(asText(settings).replace(/<w:attachedTemplate\b[^>]*\/?>(?:<\/w:attachedTemplate>)?/g, '')),
      );
  }
  return [...new Set(removed)];
}

/** Whatever prefix its namespace has. */
const RELATIONSHIP =
  /<(?:[\w.-]+:)?Relationship(?=[\s/>])(?:"[^"]*"|'[^']*'|[^>"'])*>(?:\s*<\/(?:[\w.-]+:)?Relationship\s*>)?/g;

/** As any reader of XML sees it: a letter may be written as its number. */
const withoutReferences = (xml: string): string =>
  xml
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replaceAll('&amp;', '&');

/** External relationships other than links a reader may click. */
function cleanRelations(part: string, xml: string): { xml: string; removed: string[] } {
  const removed: string[] = [];
  const cleaned = xml.replace(RELATIONSHIP, (raw) => {
    const tag = withoutReferences(raw);
    const type = /\bType\s*=\s*["'][^"']*\/([\w-]+)["']/.exec(tag)?.[1] ?? 'unknown';
    if (type === 'aFChunk') throw new DocxRefusal('foreign_chunk', 'The document has another document inside.', part);
    if (!/\bTargetMode\s*=\s*["']External["']/i.test(tag) || type === 'hyperlink') return raw;
    if (type === 'attachedTemplate') {
      removed.push(type);
      return '';
    }
    throw new DocxRefusal('outside_reference', `The document fetches something from outside (${type}).`, part);
  });
  return { xml: cleaned, removed };
}

/** Instructions of fields may be split over runs, so they are joined before they are read. */
function refuseFields(part: string, xml: string): void {
  const plain = withoutReferences(
    xml
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => text.replaceAll('<', ' ')),
  );
  const simple = [
    ...plain.matchAll(/<(?:[\w.-]+:)?fldSimple\b[^>]*\b(?:[\w.-]+:)?instr\s*=\s*(?:"([^"]*)"|'([^']*)')/g),
  ].map(([, a, b]) => a ?? b ?? '');
  const joined = [
    ...plain.matchAll(
      /<(?:[\w.-]+:)?instrText\b[^>]*>([^<]*)<\/(?:[\w.-]+:)?instrText\s*>|<(?:[\w.-]+:)?fldChar\b[^>]*fldCharType\s*=\s*["'](begin|end)["']/g,
    ),
  ]
    .map(([, text, edge]) => (edge ? '\n' : (text ?? '')))
    .join('');
  for (const instruction of [...simple, ...joined.split('\n')]) {
    const bad = FETCHING_FIELD.exec(instruction)?.[1];
    if (bad)
      throw new DocxRefusal('outside_field', `The field ${bad.toUpperCase()} fetches something from outside.`, part);
  }
}
