import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareTexts, compareLanguages, languages, missingKeys, readMessages } from './messages.mjs';

const src = join(__dirname, '..', 'src');

describe('every text in every language', () => {
  const { all, problems } = readMessages(src);

  it('has the four files in every messages folder', () => {
    expect(problems).toEqual([]);
    expect(all.en.size).toBeGreaterThan(100);
  });

  it('says the same keys with the same placeholders in all languages', () => {
    expect(compareLanguages(all)).toEqual([]);
  });

  it('knows every key that the code uses', () => {
    expect(missingKeys(src, all)).toEqual([]);
  });

  it('has no words in templates', () => {
    expect(bareTexts(src)).toEqual([]);
  });
});

describe('the search for them', () => {
  it('finds what is wrong', () => {
    const root = mkdtempSync(join(tmpdir(), 'atrium-messages-'));
    const messages = join(root, 'features', 'x', 'messages');
    mkdirSync(messages, { recursive: true });
    const texts = {
      en: { a: 'one {n} | many {n}', b: 'mail {name}', only: 'yes' },
      ru: { a: 'один {n} | много {n}', b: 'почта' },
      ro: { a: 'unu {n} | două {n} | multe {n}', b: 'me@il {name}' },
      id: { a: '{n}', b: '' },
    };
    for (const language of languages)
      writeFileSync(join(messages, `${language}.json`), JSON.stringify(texts[language]));
    writeFileSync(
      join(root, 'X.vue'),
      `<template><p title="Bare words">{{ t('x.gone') }} Hello</p><b :title="t('x.a')">{{ t(\`x.zz.\${n}\`) }}</b></template>`,
    );
    const { all } = readMessages(root);
    expect(compareLanguages(all)).toEqual([
      'ru: x.a has too few plural forms',
      'ru: x.b has other placeholders than English',
      "ro: x.b has a bare @ (write {'@'})",
      'id: x.b is empty',
      'ru: x.only is missing',
      'ro: x.only is missing',
      'id: x.only is missing',
    ]);
    expect(missingKeys(root, all)).toEqual(['X.vue: x.gone is in no messages', 'X.vue: no key begins with x.zz.']);
    expect(bareTexts(root)).toEqual(['X.vue: attribute "Bare words"', 'X.vue: "Hello"']);
  });
});
