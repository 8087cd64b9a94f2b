import type { ImportChoice } from '@atrium/records';

/** How files say company or person. */
export const KINDS: ImportChoice[] = [
  {
    value: 'company',
    synonyms: [
      'organization',
      'organisation',
      'account',
      'business',
      'legal entity',
      'firm',
      'компания',
      'организация',
      'юридическое лицо',
      'юрлицо',
      'ооо',
      'companie',
      'firmă',
      'persoană juridică',
      'perusahaan',
      'badan usaha',
    ],
  },
  {
    value: 'person',
    synonyms: [
      'contact',
      'individual',
      'private',
      'people',
      'человек',
      'контакт',
      'физическое лицо',
      'физлицо',
      'частное лицо',
      'persoană',
      'persoană fizică',
      'orang',
      'perorangan',
      'individu',
    ],
  },
];

/** How files say what a customer is to us. */
export const ROLES: ImportChoice[] = [
  {
    value: 'customer',
    synonyms: [
      'client',
      'clients',
      'buyer',
      'customers',
      'клиент',
      'клиенты',
      'покупатель',
      'заказчик',
      'cumpărător',
      'pelanggan',
      'klien',
    ],
  },
  {
    value: 'lead',
    synonyms: [
      'prospect',
      'potential',
      'лид',
      'потенциальный клиент',
      'client potențial',
      'prospek',
      'calon pelanggan',
    ],
  },
  { value: 'supplier', synonyms: ['vendor', 'provider', 'поставщик', 'furnizor', 'pemasok'] },
  { value: 'partner', synonyms: ['reseller', 'партнёр', 'партнеры', 'дилер', 'partener', 'mitra'] },
  { value: 'agent', synonyms: ['агент', 'представитель', 'agen'] },
  { value: 'employee', synonyms: ['staff', 'сотрудник', 'angajat', 'karyawan'] },
  { value: 'competitor', synonyms: ['конкурент', 'concurent', 'pesaing'] },
  { value: 'other', synonyms: ['general contacts', 'другое', 'прочее', 'другой', 'altul', 'altele', 'lainnya'] },
];
