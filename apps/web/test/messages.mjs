import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Reads the sources of the web app and finds what is not said in every language. Used by messages.test.mjs. */
export const languages = ['en', 'ru', 'ro', 'id'];
const forms = { en: 2, ru: 3, ro: 3, id: 1 };

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

function* flatten(tree, prefix) {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield [`${prefix}.${key}`, value];
    else yield* flatten(value, `${prefix}.${key}`);
  }
}

/** { en: Map('customers.title' → 'Customers'), … } of all `messages` folders. */
export function readMessages(src) {
  const all = Object.fromEntries(languages.map((language) => [language, new Map()]));
  const problems = [];
  for (const file of filesBelow(src)) {
    const match = /([^/\\]+)[/\\]messages[/\\]([a-z]{2})\.json$/.exec(file);
    if (!match) continue;
    for (const language of languages) {
      if (!existsSync(join(file, '..', `${language}.json`)))
        problems.push(`${relative(src, join(file, '..'))} has no ${language}.json`);
    }
    const [, name, language] = match;
    if (!all[language]) problems.push(`${relative(src, file)} is in a language that Atrium does not speak`);
    else for (const [key, text] of flatten(JSON.parse(readFileSync(file, 'utf8')), name)) all[language].set(key, text);
  }
  return { all, problems };
}

const placeholders = (text) => [...new Set(text.match(/(?<=\{)\w+(?=\})/g) ?? [])].toSorted().join(',');

/** Keys that one language lacks, empty texts, differing placeholders, missing plural forms, signs that the compiler would trip over. */
export function compareLanguages(all) {
  const problems = [];
  const keys = new Set(languages.flatMap((language) => [...all[language].keys()]));
  for (const key of keys) {
    const english = all.en.get(key);
    for (const language of languages) {
      const text = all[language].get(key);
      if (text === undefined) problems.push(`${language}: ${key} is missing`);
      else if (text.trim() === '') problems.push(`${language}: ${key} is empty`);
      else if (/@(?![}'])/.test(text.replaceAll("{'@'}", '')))
        problems.push(`${language}: ${key} has a bare @ (write {'@'})`);
      else if (english !== undefined && placeholders(text) !== placeholders(english))
        problems.push(`${language}: ${key} has other placeholders than English`);
      else if (english?.includes(' | ') && text.split(' | ').length < forms[language])
        problems.push(`${language}: ${key} has too few plural forms`);
    }
  }
  return problems;
}

const keyShape = /^[a-z][\w-]*(\.[\w-]+)+$/;
const uses = [
  /\bt[ce]?\(\s*'([^']+)'/g,
  /\bt\(\s*[^'"`()]*\?\s*'([^']+)'\s*:\s*'([^']+)'/g,
  /(?:labelKey|titleKey|textKey|groupKey|label-key|keypath)\s*[:=]\s*['"]([^'"]+)['"]/g,
];
const prefixes = /\bt[e]?\(\s*`([^`$]*)\$\{/g;

/** Keys used in code that no message has. A key that is put together must at least begin like one that exists. */
export function missingKeys(src, all) {
  const problems = [];
  const known = [...all.en.keys()];
  for (const file of filesBelow(src)) {
    if (!/\.(vue|ts)$/.test(file) || file.endsWith('.spec.ts')) continue;
    const code = readFileSync(file, 'utf8');
    for (const pattern of uses) {
      for (const match of code.matchAll(pattern)) {
        for (const key of match.slice(1))
          if (keyShape.test(key) && !all.en.has(key)) problems.push(`${relative(src, file)}: ${key} is in no messages`);
      }
    }
    for (const [, prefix] of code.matchAll(prefixes)) {
      if (prefix && !known.some((key) => key.startsWith(prefix)))
        problems.push(`${relative(src, file)}: no key begins with ${prefix}`);
    }
  }
  return problems;
}

const textAttributes =
  /(?<![:\w-])(?:title|label|placeholder|aria-label|alt|description|text)="([^"]*\p{L}{2}[^"]*)"/gu;

/** Words that stand in a template instead of in the messages. */
export function bareTexts(src) {
  const problems = [];
  for (const file of filesBelow(src)) {
    if (!file.endsWith('.vue')) continue;
    const template = /<template>([\s\S]*)<\/template>/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    const plain = template.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/\{\{[\s\S]*?\}\}/g, '');
    for (const [, text] of plain.matchAll(textAttributes)) problems.push(`${relative(src, file)}: attribute "${text}"`);
    const texts = plain.replaceAll(/<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^'">])*>/g, '\n');
    for (const line of texts.split('\n')) {
      const text = line.replaceAll(/&\w+;/g, '').trim();
      if (/\p{L}{2}/u.test(text)) problems.push(`${relative(src, file)}: "${text}"`);
    }
  }
  return problems;
}
