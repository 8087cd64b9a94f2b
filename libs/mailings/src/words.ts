import { LOCALES, type Locale } from '@atrium/platform';

/** What this module writes itself, to recipients and to users, in the languages of the house. */
export interface Words {
  test: { subject: string; text: string };
  letter: { because: string; unsubscribe: string };
  page: {
    title: string;
    question: string;
    button: string;
    done: string;
    doneText: string;
    bad: string;
    badText: string;
  };
}

const words: Record<Locale, Words> = {
  en: {
    test: {
      subject: 'Test letter from “{account}”',
      text: 'This letter shows that the sender account works.\n\n{company}',
    },
    letter: { because: '{company} sends you this letter.', unsubscribe: 'Unsubscribe' },
    page: {
      title: 'Unsubscribe',
      question: 'Shall {company} stop sending letters like this to {address}?',
      button: 'Unsubscribe',
      done: 'You are unsubscribed',
      doneText: '{company} will send no more letters like this to {address}.',
      bad: 'This link does not work',
      badText: 'It is incomplete or too old. Please open it from the letter again, or answer the letter.',
    },
  },
  ru: {
    test: {
      subject: 'Пробное письмо с «{account}»',
      text: 'Это письмо показывает, что учётная запись отправителя работает.\n\n{company}',
    },
    letter: { because: 'Это письмо отправила вам компания {company}.', unsubscribe: 'Отписаться' },
    page: {
      title: 'Отписка',
      question: 'Больше не присылать письма от {company} на {address}?',
      button: 'Отписаться',
      done: 'Вы отписаны',
      doneText: '{company} больше не будет присылать такие письма на {address}.',
      bad: 'Ссылка не работает',
      badText: 'Она неполная или устарела. Откройте её из письма ещё раз или ответьте на письмо.',
    },
  },
  ro: {
    test: {
      subject: 'Scrisoare de probă de la „{account}”',
      text: 'Această scrisoare arată că contul de expediere funcționează.\n\n{company}',
    },
    letter: { because: 'Această scrisoare v-a fost trimisă de {company}.', unsubscribe: 'Dezabonare' },
    page: {
      title: 'Dezabonare',
      question: '{company} să nu mai trimită astfel de scrisori la {address}?',
      button: 'Dezabonare',
      done: 'V-ați dezabonat',
      doneText: '{company} nu va mai trimite astfel de scrisori la {address}.',
      bad: 'Acest link nu funcționează',
      badText: 'Este incomplet sau prea vechi. Deschideți-l din nou din scrisoare sau răspundeți la scrisoare.',
    },
  },
  id: {
    test: {
      subject: 'Surat uji coba dari “{account}”',
      text: 'Surat ini menunjukkan bahwa akun pengirim berfungsi.\n\n{company}',
    },
    letter: { because: '{company} mengirimkan surat ini kepada Anda.', unsubscribe: 'Berhenti berlangganan' },
    page: {
      title: 'Berhenti berlangganan',
      question: 'Hentikan surat seperti ini dari {company} ke {address}?',
      button: 'Berhenti berlangganan',
      done: 'Anda telah berhenti berlangganan',
      doneText: '{company} tidak akan mengirim surat seperti ini lagi ke {address}.',
      bad: 'Tautan ini tidak berfungsi',
      badText: 'Tautan tidak lengkap atau terlalu lama. Buka lagi dari surat, atau balas surat tersebut.',
    },
  },
};

/** The words of a language, of English where the house does not speak it. */
export function inLanguage(language: string | null | undefined): Words {
  return words[localeOf(language)];
}

export const localeOf = (language: string | null | undefined): Locale =>
  LOCALES.find((locale) => language?.toLowerCase().startsWith(locale)) ?? 'en';
