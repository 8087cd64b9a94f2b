import type { Locale } from '@atrium/platform';
import type { PaperData } from './paper-data';

interface Words {
  customer: string;
  city: string;
  street: string;
  country: string;
  person: string;
  position: string;
  deal: string;
  items: [string, string];
  unit: string;
  company: string;
  currency: string;
}

const WORDS: Record<Locale, Words> = {
  en: {
    customer: 'Northwind Traders Ltd',
    city: 'Bristol',
    street: '14 Harbour Road',
    country: 'United Kingdom',
    person: 'Emma Clarke',
    position: 'Head of purchasing',
    deal: 'Office furniture for two floors',
    items: ['Desk, height-adjustable', 'Office chair'],
    unit: 'pc',
    company: 'Atrium Demo Ltd',
    currency: 'EUR',
  },
  ru: {
    customer: 'ООО «Северный ветер»',
    city: 'Кишинёв',
    street: 'ул. Пушкина, 14',
    country: 'Молдова',
    person: 'Елена Щукина',
    position: 'Начальник отдела закупок',
    deal: 'Мебель для двух этажей',
    items: ['Стол с регулировкой высоты', 'Офисное кресло'],
    unit: 'шт',
    company: 'ООО «Атриум Демо»',
    currency: 'MDL',
  },
  ro: {
    customer: 'Crivățul Nordic SRL',
    city: 'Chișinău',
    street: 'str. Ștefan cel Mare 14',
    country: 'Republica Moldova',
    person: 'Ileana Țurcanu',
    position: 'Șefa achizițiilor',
    deal: 'Mobilier pentru două etaje',
    items: ['Birou reglabil pe înălțime', 'Scaun de birou'],
    unit: 'buc',
    company: 'Atrium Demo SRL',
    currency: 'MDL',
  },
  id: {
    customer: 'PT Angin Utara',
    city: 'Bandung',
    street: 'Jl. Merdeka 14',
    country: 'Indonesia',
    person: 'Siti Rahayu',
    position: 'Kepala pengadaan',
    deal: 'Perabot kantor untuk dua lantai',
    items: ['Meja dengan tinggi yang dapat diatur', 'Kursi kantor'],
    unit: 'buah',
    company: 'PT Atrium Demo',
    currency: 'IDR',
  },
};

/** A made-up record, for the picker's examples and for a template that is looked at before there is a deal. */
export function exampleData(language: Locale, number = 'Q-2026-0001'): PaperData {
  const words = WORDS[language];
  const [desk, chair] = words.items;
  return {
    currency: words.currency,
    document: { number, date: '2026-11-25', title: words.deal, validUntil: '2026-12-25', note: null },
    customer: {
      name: words.customer,
      taxNumber: '1003600012345',
      address: `${words.street}, ${words.city}, ${words.country}`,
      street: words.street,
      city: words.city,
      postalCode: '2012',
      country: words.country,
      phone: '+373 22 555 123',
      email: 'office@example.com',
      site: 'https://example.com',
      industry: null,
    },
    contact: { name: words.person, position: words.position, phone: '+373 60 555 123', email: 'buyer@example.com' },
    deal: {
      name: words.deal,
      amount: '12412.50',
      startedOn: '2026-11-02',
      expectedCloseOn: '2026-12-20',
      closedOn: null,
      stage: null,
      source: null,
      description: null,
    },
    owner: { name: words.person, email: 'owner@example.com' },
    user: { name: words.person, email: 'user@example.com' },
    lines: [
      { position: '1', name: desk, sku: 'D-120', quantity: '15', unit: words.unit, price: '620.50', sum: '9307.50' },
      { position: '2', name: chair, sku: 'C-7', quantity: '15', unit: words.unit, price: '207.00', sum: '3105.00' },
    ],
    totals: { net: '12412.50', discountPercent: null, discount: null, total: '12412.50', count: '2' },
    company: {
      name: words.company,
      legalName: words.company,
      taxNumber: '1010600098765',
      registrationNumber: 'R-204/77',
      address: `${words.street}, ${words.city}`,
      bank: 'Example Bank',
      account: 'MD24AG000225100013104168',
      bankCode: 'AGRNMD2X',
      phone: '+373 22 555 000',
      email: 'hello@example.com',
      website: 'https://example.com',
      director: words.person,
    },
  };
}
