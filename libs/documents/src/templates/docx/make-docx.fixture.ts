import JSZip from 'jszip';

interface Parts {
  body: string;
  header?: string;
  rels?: string;
  prolog?: string;
  extra?: Record<string, string>;
}

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const split = (...runs: string[]): string =>
  `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${escape(run)}</w:t></w:r>`).join('')}</w:p>`;
export const p = (text: string): string => split(text);
export const table = (...rows: string[][]): string =>
  `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr/>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** The smallest document Word opens, for tests. */
export function makeDocx({ body, header, rels = '', prolog = '', extra = {} }: Parts): Promise<Buffer> {
  const zip = new JSZip();
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  zip.file(
    '[Content_Types].xml',
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${header ? '<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>' : ''}</Types>`,
  );
  zip.file(
    '_rels/.rels',
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/_rels/document.xml.rels',
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${header ? `<Relationship Id="rH" Type="${REL}/header" Target="header1.xml"/>` : ''}${rels}</Relationships>`,
  );
  const section = `<w:sectPr>${header ? '<w:headerReference w:type="default" r:id="rH"/>' : ''}</w:sectPr>`;
  zip.file('word/document.xml', `${head}${prolog}<w:document ${W}><w:body>${body}${section}</w:body></w:document>`);
  if (header) zip.file('word/header1.xml', `${head}<w:hdr ${W}>${header}</w:hdr>`);
  for (const [name, content] of Object.entries(extra)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer' });
}
