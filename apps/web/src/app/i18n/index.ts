import { createI18n } from 'vue-i18n';
import type { MessageTree } from '#web/app/i18n/collect.ts';
import {
  guessLocale,
  indonesianPlural,
  type LocaleCode,
  romanianPlural,
  russianPlural,
} from '#web/app/i18n/locales.ts';

// One chunk a language: a page loads the one it speaks.
const loaders: Record<LocaleCode, () => Promise<{ default: MessageTree }>> = {
  en: () => import('#web/app/i18n/en.ts'),
  ru: () => import('#web/app/i18n/ru.ts'),
  ro: () => import('#web/app/i18n/ro.ts'),
  id: () => import('#web/app/i18n/id.ts'),
};

const remembered = 'atrium.locale';

export const i18n = createI18n({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  missingWarn: import.meta.env.DEV,
  fallbackWarn: false,
  pluralRules: { ru: russianPlural, ro: romanianPlural, id: indonesianPlural },
});

/** Loads a language, shows it and remembers it for the sign-in page. */
export async function setLocale(code: LocaleCode): Promise<void> {
  const { default: messages } = await loaders[code]();
  i18n.global.setLocaleMessage(code, messages as never);
  (i18n.global.locale as unknown as { value: string }).value = code;
  document.documentElement.lang = code;
  try {
    localStorage.setItem(remembered, code);
  } catch {
    // Storage may be closed to us; the browser's language is guessed again next time.
  }
}

/** The language before anybody signed in: the one chosen last, else the browser's. */
export function firstLocale(): LocaleCode {
  try {
    const stored = localStorage.getItem(remembered);
    if (stored) return guessLocale([stored]);
  } catch {
    return guessLocale();
  }
  return guessLocale();
}
