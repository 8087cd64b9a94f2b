/** What could be read out of a pasted signature, visiting card or vCard. Empty texts where nothing was found. */
export interface Signature {
  company: string;
  person: string;
  position: string;
  phone: string;
  email: string;
}

const email = /[^\s@<>()[\],;:"']+@[^\s@<>()[\],;:"']+\.[\p{L}]{2,}/u;
const phone = /(?:\+|\b00|\b8|\(|\b0)?[\d(][\d\s().\-–/]{5,}\d/u;
const phoneWord = /^(tel|phone|mobile?|cell|fax|т|тел|моб|сот|факс|telp|hp|m|t|p|f|o)\b[.:\s]*/iu;
const companyForm =
  /(^|[\s"«,.(])(llc|llp|ltd|limited|inc|corp|corporation|company|co|gmbh|ag|kg|plc|s\.?r\.?l|s\.?a|ооо|оао|зао|пао|ао|ип|чп|тоо|pt|cv|tbk|î\.?i|î\.?m|group|holding|studio|agency)([\s"»,.)]|$)/iu;
const job =
  /\b(director|manager|head|chief|ceo|cto|cfo|coo|engineer|developer|accountant|sales|assistant|officer|president|owner|founder|consultant|specialist|administrator|inginer|contabil|administrator|șef|specialist|direktur|manajer|kepala|staf|pemilik)\b|(директор|менеджер|начальник|руководитель|бухгалтер|инженер|специалист|владелец|заместитель|помощник|секретарь|консультант|президент)/iu;
const politeness =
  /^(--+|__+|best|kind|warm|regards|sincerely|thanks|thank you|yours|cheers|с уважением|спасибо|cu respect|cu stimă|mulțumesc|salam|terima kasih|hormat)\b/iu;
const publicMail =
  /^(gmail|googlemail|yahoo|ymail|outlook|hotmail|live|icloud|me|aol|proton|protonmail|mail|inbox|list|bk|yandex|ya|rambler)\./i;

/** Reads a signature by plain rules: what has an @ is an address, what has digits a phone, what has a legal form a company. */
export function parseSignature(text: string): Signature {
  if (/^\s*BEGIN:VCARD/i.test(text)) return parseCard(text);
  const found: Signature = { company: '', person: '', position: '', phone: '', email: email.exec(text)?.[0] ?? '' };
  for (const line of linesOf(text)) place(line, found);
  if (!found.company) found.company = companyOf(found.email);
  return found;
}

/** Whether a pasted text is more than the one value a field is for. */
export const looksLikeSignature = (text: string): boolean => linesOf(text).length > 1;

function linesOf(text: string): string[] {
  return text
    .split(/[\n\r|•·]+|\t+/u)
    .map((line) => line.replace(/^[\s*>,;]+|[\s,;]+$/gu, ''))
    .filter((line) => line !== '' && !politeness.test(line));
}

function place(line: string, found: Signature): void {
  if (email.test(line)) return;
  const number = phone.exec(line.replace(phoneWord, ''))?.[0];
  if (number && number.replace(/\D/g, '').length >= 7) {
    if (!found.phone && !/^(f|fax|факс)\b/iu.test(line)) found.phone = number.trim();
    return;
  }
  if (/^(https?:|www\.)/i.test(line) || /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(\/\S*)?$/u.test(line)) return;
  if (!found.company && companyForm.test(line)) found.company = line;
  else if (!found.position && job.test(line)) splitJob(line, found);
  else if (!found.person && isName(line)) found.person = line;
  else if (found.person && !found.company && line.length <= 60 && !/\d/.test(line)) found.company = line;
}

/** "Sales manager, Acme" and "Ana Negru, director" say two things at once. */
function splitJob(line: string, found: Signature): void {
  const parts = line.split(/\s*[,–—/]\s*|\s+(?:at|@|в|la|di)\s+/u).filter(Boolean);
  const position = parts.find((part) => job.test(part)) ?? line;
  found.position = position;
  for (const other of parts.filter((part) => part !== position)) {
    if (!found.person && isName(other) && parts[0] === other) found.person = other;
    else if (!found.company) found.company = other;
  }
}

function isName(line: string): boolean {
  const words = line.split(/\s+/);
  return words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word));
}

function companyOf(address: string): string {
  const domain = address.split('@')[1] ?? '';
  if (!domain || publicMail.test(domain)) return '';
  const name = domain.split('.').at(domain.split('.').length > 2 ? -2 : 0) ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function parseCard(text: string): Signature {
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  const value = (name: string): string => {
    const line = new RegExp(`^(?:item\\d+\\.)?${name}(?:;[^:\\n]*)?:(.*)$`, 'imu').exec(unfolded)?.[1] ?? '';
    return line
      .trim()
      .replaceAll('\\,', ',')
      .replaceAll('\\;', ';')
      .replaceAll('\\n', ' ')
      .replace(/^(tel|mailto):/i, '');
  };
  const [last = '', first = ''] = value('N').split(';');
  return {
    company: value('ORG').split(';').filter(Boolean)[0] ?? '',
    person: value('FN') || [first, last].filter(Boolean).join(' '),
    position: value('TITLE'),
    phone: value('TEL'),
    email: value('EMAIL'),
  };
}
