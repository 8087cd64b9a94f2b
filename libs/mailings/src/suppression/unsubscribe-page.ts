import { escapeHtml } from '../letters/letter-template';
import { inLanguage, localeOf } from '../words';

interface Page {
  language: string;
  title: string;
  text: string;
  /** The question is asked with a button; what is done needs none. */
  button?: string;
}

/** A quiet page without scripts, for people who know nothing of Atrium. */
function page({ language, title, text, button }: Page): string {
  const form = button
    ? `<form method="post"><input type="hidden" name="from" value="page"><button>${escapeHtml(button)}</button></form>`
    : '';
  return `<!doctype html><html lang="${localeOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>
:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;background:#fafaf9;color:#1c1917;
font:16px/1.55 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}main{max-width:26rem;padding:2rem;margin:1rem;box-sizing:border-box}
h1{font-size:1.25rem;line-height:1.3;font-weight:600;margin:0 0 .75rem}p{margin:0 0 1.5rem;color:#57534e;overflow-wrap:anywhere}
button{font:inherit;font-weight:500;padding:.6rem 1.1rem;border:0;border-radius:.5rem;background:#0f766e;color:#fff;cursor:pointer}
button:focus-visible{outline:2px solid #0f766e;outline-offset:2px}
@media(prefers-color-scheme:dark){body{background:#1c1917;color:#fafaf9}p{color:#a8a29e}}</style></head>
<body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${form}</main></body></html>`;
}

const named = (text: string, company: string, address: string): string =>
  text.replace('{company}', () => company).replace('{address}', () => address);

/** `a•••@example.com`: whoever opens a forwarded letter's link need not learn the address. */
export function masked(address: string): string {
  const at = address.lastIndexOf('@');
  return `${[...address][0] ?? ''}•••${address.slice(at)}`;
}

export function questionPage(language: string, company: string, address: string): string {
  const { title, question, button } = inLanguage(language).page;
  return page({ language, title, text: named(question, company, masked(address)), button });
}

export function donePage(language: string, company: string, address: string): string {
  const { done, doneText } = inLanguage(language).page;
  return page({ language, title: done, text: named(doneText, company, masked(address)) });
}

export function badPage(language: string): string {
  const { bad, badText } = inLanguage(language).page;
  return page({ language, title: bad, text: badText });
}
