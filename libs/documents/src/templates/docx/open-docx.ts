import JSZip from 'jszip';
import yauzl from 'yauzl';

/** How much of somebody else's zip is believed. */
export const DOCX_LIMITS = {
  fileBytes: 10 * 1024 * 1024,
  unpackedBytes: 60 * 1024 * 1024,
  entries: 2_000,
  partBytes: 30 * 1024 * 1024,
};

/** Why a file is no usable template; `code` is stable, `where` names the part of the file. */
export class DocxRefusal extends Error {
  constructor(
    readonly code: string,
    detail: string,
    readonly where: string | null = null,
  ) {
    super(detail);
  }
}

/** The parts of a document by name, read within bounds. */
export type DocxParts = Map<string, Buffer>;

/**
 * Reads a .docx. Sizes are counted while inflating, never believed; what is read here is all that is used later: documents are zipped
 * anew from these parts, so that no other reader can see another file in the same bytes.
 */
export async function openDocx(bytes: Buffer): Promise<DocxParts> {
  if (bytes.length > DOCX_LIMITS.fileBytes)
    throw new DocxRefusal('file_too_large', 'A template may have at most 10 MB.');
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw new DocxRefusal(
      'old_word',
      'This is a document of Word 97 or one with a password. Save it as .docx without one.',
    );
  const parts = await readZip(bytes);
  if (!parts.has('[Content_Types].xml') || !mainPart(parts))
    throw new DocxRefusal('not_docx', 'This is not a Word document (.docx).');
  for (const [name, content] of parts) {
    if (!isXml(name)) continue;
    const text = asText(content);
    if (/<!DOCTYPE|<!ENTITY/i.test(text))
      throw new DocxRefusal('bad_xml', 'The document declares XML entities, which no Word document does.', name);
    // In another encoding other readers would read something else than what is checked here.
    if (!/^utf-?(?:8|16)$/i.test(/^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([^"']*)["']/i.exec(text)?.[1] ?? 'utf-8'))
      throw new DocxRefusal('bad_xml', 'The document is written in an encoding that no Word document uses.', name);
    if (!/^\s*</.test(text)) throw new DocxRefusal('bad_xml', 'A part of the document is no XML.', name);
  }
  return parts;
}

/** Zips the parts again; the declaration of types first, as Word wants it. */
export function zipDocx(parts: DocxParts): Promise<Buffer> {
  const zip = new JSZip();
  const names = [...parts.keys()].toSorted(
    (a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'),
  );
  // A fixed time: the same template gives the same bytes.
  for (const name of names)
    zip.file(name, parts.get(name) ?? '', { date: new Date(Date.UTC(2026, 0, 1)), createFolders: false });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 6 } });
}

export const isXml = (name: string): boolean => /\.(xml|rels)$/i.test(name);

/** XML of a part as text; Word writes UTF-8, the standard allows UTF-16. */
export function asText(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return content.subarray(2).toString('utf16le');
  if (content[0] === 0xfe && content[1] === 0xff) return Buffer.from(content.subarray(2)).swap16().toString('utf16le');
  return content.toString('utf8').replace(/^\ufeff/, '');
}

/** The part the package says is its document, wherever it lies. */
export function mainPart(parts: DocxParts): string | null {
  const rels = parts.get('_rels/.rels');
  if (!rels) return null;
  for (const [tag] of asText(rels).matchAll(/<Relationship\b[^>]*>/g)) {
    if (!/Type="[^"]*\/officeDocument"/.test(tag)) continue;
    const target = /Target="([^"]*)"/.exec(tag)?.[1]?.replace(/^\//, '') ?? '';
    if (parts.has(target)) return target;
  }
  return null;
}

async function readZip(bytes: Buffer): Promise<DocxParts> {
  const { zip, entries } = await openZip(bytes);
  const parts: DocxParts = new Map();
  let left = DOCX_LIMITS.unpackedBytes;
  for (const entry of entries) {
    if (entry.fileName.endsWith('/')) continue;
    if (parts.has(entry.fileName) || entry.isEncrypted()) throw broken();
    const content = await readEntry(zip, entry, Math.min(left, DOCX_LIMITS.partBytes));
    left -= content.length;
    parts.set(entry.fileName, content);
  }
  return parts;
}

function openZip(bytes: Buffer): Promise<{ zip: yauzl.ZipFile; entries: yauzl.Entry[] }> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { validateEntrySizes: true, strictFileNames: false }, (error, zip) => {
      if (error || !zip) return void reject(broken());
      if (zip.entryCount > DOCX_LIMITS.entries)
        return void reject(new DocxRefusal('too_many_parts', 'The document has more parts than a document can have.'));
      const entries: yauzl.Entry[] = [];
      zip.on('error', () => reject(broken()));
      zip.on('entry', (entry: yauzl.Entry) => void entries.push(entry));
      return void zip.on('end', () => resolve({ zip, entries }));
    });
  });
}

function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, bound: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (entry.uncompressedSize > bound) return void reject(bomb(entry.fileName));
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return void reject(broken());
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= bound) return void chunks.push(chunk);
        stream.destroy();
        return void reject(bomb(entry.fileName));
      });
      stream.on('error', () => reject(broken()));
      return void stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

const broken = (): DocxRefusal =>
  new DocxRefusal('not_docx', 'The file is damaged, or it is not a Word document (.docx).');
const bomb = (name: string): DocxRefusal =>
  new DocxRefusal('too_large_unpacked', 'Unpacked, the document would be larger than any document.', name);
