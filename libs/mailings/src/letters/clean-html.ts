import sanitize from 'sanitize-html';

const TAGS = [
  'p',
  'br',
  'h1',
  'h2',
  'h3',
  'ul',
  'ol',
  'li',
  'blockquote',
  'hr',
  'strong',
  'b',
  'em',
  'i',
  'u',
  's',
  'a',
  'code',
  'pre',
];

/** Spacing and looks written on each element: mail programs know no style sheets. */
const STYLES: Record<string, string> = {
  p: 'margin:0 0 16px',
  h1: 'margin:24px 0 12px;font-size:24px;line-height:1.3;font-weight:600',
  h2: 'margin:24px 0 12px;font-size:20px;line-height:1.3;font-weight:600',
  h3: 'margin:20px 0 8px;font-size:17px;line-height:1.4;font-weight:600',
  ul: 'margin:0 0 16px;padding-left:24px',
  ol: 'margin:0 0 16px;padding-left:24px',
  li: 'margin:0 0 4px',
  blockquote: 'margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid #d6d3d1;color:#57534e',
  hr: 'margin:24px 0;border:0;border-top:1px solid #e7e5e4',
  a: 'color:#0f766e',
  pre: 'margin:0 0 16px;white-space:pre-wrap;font-family:monospace',
};

/** What may be stored and sent: text, its structure, and links to the web, to mail and to phones. */
export function cleanHtml(html: string): string {
  return sanitize(html, {
    allowedTags: TAGS,
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: { a: withoutField },
  });
}

/** A value of somebody else's must not decide where a link leads. */
function withoutField(tagName: string, attribs: sanitize.Attributes): sanitize.Tag {
  const { href = '' } = attribs;
  return { tagName, attribs: href && !href.includes('{{') ? { href } : {} };
}

/** The same with the looks written on. Takes cleaned HTML. */
export function styled(clean: string): string {
  const transformTags = Object.fromEntries(
    Object.entries(STYLES).map(([tag, style]) => [
      tag,
      (tagName: string, attribs: sanitize.Attributes) => ({ tagName, attribs: { ...attribs, style } }),
    ]),
  );
  return sanitize(clean, {
    allowedTags: TAGS,
    allowedAttributes: { '*': ['style'], a: ['href', 'style'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    transformTags,
  });
}
