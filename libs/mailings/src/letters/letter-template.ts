import { convert } from 'html-to-text';
import { inLanguage, localeOf } from '../words';
import { cleanHtml, styled } from './clean-html';
import type { PersonalField, PersonalValues } from './personal-fields';
import { fieldsIn, fill, type Part, parseParts } from './placeholders';

/** What makes a letter: the same for all who get it. */
export interface LetterSource {
  subject: string;
  body: string;
  language: string;
  /** Whose letter it is, for the line at its foot. */
  company: string;
}

export interface Letter {
  subject: string;
  html: string;
  text: string;
}

const LINK = '{{unsubscribe-link}}';

/** A letter taken apart once, so that filling it in for ten thousand people is joining strings. */
export class LetterTemplate {
  private readonly subject: Part[];
  private readonly html: Part[];
  private readonly text: Part[];

  constructor(source: LetterSource) {
    const body = cleanHtml(source.body);
    this.subject = parseParts(source.subject);
    this.html = parseParts(layout(styled(body), source));
    this.text = parseParts(plainText(body, source));
  }

  /** The fields that subject and body use. */
  get fields(): PersonalField[] {
    return fieldsIn([...this.subject, ...this.html]);
  }

  /** @param link the recipient's own link to unsubscribe */
  for(values: PersonalValues, link: string): Letter {
    return {
      subject: oneLine(fill(this.subject, values, oneLine)),
      html: fill(this.html, values, escapeHtml).replaceAll(LINK, () => escapeHtml(link)),
      text: fill(this.text, values, (value) => value).replaceAll(LINK, () => link),
    };
  }
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A subject is one line: whatever breaks lines would begin a new header. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 300);

/** A name that looks like a field is not one. */
const literal = (text: string): string => text.replaceAll('{{', '{ {');

function layout(body: string, { language, company }: LetterSource): string {
  const words = inLanguage(language).letter;
  const foot = escapeHtml(literal(words.because.replace('{company}', () => company)));
  return `<!doctype html><html lang="${localeOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"></head>
<body style="margin:0;padding:0;background:#fafaf9"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border:1px solid #e7e5e4;border-radius:8px"><tr>
<td style="padding:28px 32px 12px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.55;color:#1c1917;overflow-wrap:anywhere">${body}</td></tr></table>
<p style="margin:16px 0 0;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:12px;line-height:1.5;color:#78716c">${foot}
<a href="${LINK}" style="color:#78716c">${words.unsubscribe}</a></p></td></tr></table></body></html>`;
}

function plainText(body: string, { language, company }: LetterSource): string {
  const words = inLanguage(language).letter;
  const text = convert(body, {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'] } },
      ...['h1', 'h2', 'h3'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
  return `${text}\n\n--\n${literal(words.because.replace('{company}', () => company))}\n${words.unsubscribe}: ${LINK}\n`;
}
