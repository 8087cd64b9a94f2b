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

/** External relationships other than links a reader may click. */
function cleanRelations(part: string, xml: string): { xml: string; removed: string[] } {
  const removed: string[] = [];
  const cleaned = xml.replace(/<Relationship\b[^>]*?(?:\/>|>\s*<\/Relationship>)/g, (tag) => {
    const type = /\bType\s*=\s*["'][^"']*\/([\w-]+)["']/.exec(tag)?.[1] ?? 'unknown';
    if (type === 'aFChunk') throw new DocxRefusal('foreign_chunk', 'The document has another document inside.', part);
    if (!/\bTargetMode\s*=\s*["']External["']/i.test(tag) || type === 'hyperlink') return tag;
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
  const simple = [...xml.matchAll(/<w:fldSimple\b[^>]*\bw:instr\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, a, b]) => a ?? b ?? '',
  );
  const joined = [
    ...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)<\/w:instrText>|<w:fldChar\b[^>]*fldCharType="(begin|end)"/g),
  ]
    .map(([, text, edge]) => (edge ? '\n' : (text ?? '')))
    .join('');
  for (const instruction of [...simple, ...joined.split('\n')]) {
    const bad = FETCHING_FIELD.exec(instruction)?.[1];
    if (bad)
      throw new DocxRefusal('outside_field', `The field ${bad.toUpperCase()} fetches something from outside.`, part);
  }
}
