const HEAD = 64 * 1024;

/**
 * The type of what has no signature. Text is told from bytes by what no text has: NULs and control characters. Bytes above 0x7F may be
 * any of the code pages of an office, so they decide nothing.
 */
export function textTypeOf(head: Buffer, extension: string): string | null {
  const text = decoded(head.subarray(0, HEAD));
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (text === null || /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return null;
  const start = withoutPrologue(text).slice(0, 4_096);
  if (/^<svg[\s>/]/i.test(start) || /^<[\w.-]+:svg[\s>/]/i.test(start)) return 'image/svg+xml';
  if (extension === 'eml' && /^(>?From |[\w-]+:\s)/.test(text)) return 'message/rfc822';
  if (HTML_BEGINS.test(start) || (!TABLE.has(extension) && HTML_ANYWHERE.test(start))) return 'text/html';
  if (/^\s*<\?xml|^<[A-Za-z_][\w:.-]*[\s>/]/.test(text.trimStart().slice(0, 200))) return 'application/xml';
  if (TABLE.has(extension)) return 'text/csv';
  return 'text/plain';
}

/** What a browser takes for HTML, and what makes a page of any text. Cells of a table may quote it. */
const HTML_BEGINS =
  /^<(!doctype html|html|head|body|script|iframe|meta|title|object|embed|img|style|font|div|table|h1|p|br|a|b)[\s>/]/i;
const HTML_ANYWHERE = /<(!doctype html|html|script|iframe|object|embed)[\s>/]/i;
const TABLE = new Set(['csv', 'tsv']);

/** Text that an interpreter runs by its first line. */
export function isScript(head: Buffer): boolean {
  const start = (decoded(head.subarray(0, 512)) ?? '').replace(/^\ufeff/, '');
  return /^#!\s*\/|^\s*<\?php\b/i.test(start);
}

function decoded(head: Buffer): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return head.subarray(2).toString('utf16le');
  if (head[0] === 0xfe && head[1] === 0xff)
    return Buffer.from(head.subarray(2, head.length & ~1))
      .swap16()
      .toString('utf16le');
  if (head.includes(0)) return null;
  return head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
}

/** What stands before the root element: declaration, doctype, comments. A doctype of HTML stays: it is the answer. */
function withoutPrologue(text: string): string {
  let rest = text.trimStart();
  for (let round = 0; round < 20; round += 1) {
    const next = rest
      .replace(/^(<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!doctype (?!html)[^[>]*(\[[\s\S]*?\])?\s*>)/i, '')
      .trimStart();
    if (next === rest) break;
    rest = next;
  }
  return rest;
}
