import type { ImportField } from '@atrium/records';

/** What else is known of it. */
export const FACT_FIELDS: readonly ImportField[] = [
  {
    key: 'taxNumber',
    type: 'text',
    max: 60,
    synonyms: {
      en: ['tax id', 'tax number', 'vat', 'vat number', 'vat id', 'tin', 'tax code'],
      ru: ['инн', 'идно', 'налоговый номер', 'унп', 'бин'],
      ro: ['cod fiscal', 'idno', 'cui', 'cif', 'cod tva'],
      id: ['npwp', 'nomor pajak'],
    },
  },
  {
    key: 'industry',
    type: 'text',
    max: 120,
    synonyms: {
      en: ['sector', 'branch', 'line of business', 'business'],
      ru: ['сфера деятельности', 'отрасль', 'сектор', 'вид деятельности'],
      ro: ['industrie', 'domeniu', 'domeniu de activitate', 'sector'],
      id: ['industri', 'sektor', 'bidang usaha'],
    },
  },
  {
    key: 'foundedYear',
    type: 'integer',
    minimum: 1000,
    maximum: 2200,
    synonyms: {
      en: ['year established', 'year_established', 'founded', 'year founded', 'established', 'founding year'],
      ru: ['год основания', 'основана', 'год создания'],
      ro: ['anul înființării', 'înființată', 'anul fondării'],
      id: ['tahun berdiri', 'didirikan'],
    },
  },
  {
    key: 'employeeCount',
    type: 'integer',
    minimum: 0,
    maximum: 2_147_483_647,
    synonyms: {
      en: ['employees', 'number of employees', 'no of employees', 'headcount', 'company size', 'numberofemployees'],
      ru: ['кол-во сотрудников', 'количество сотрудников', 'сотрудников', 'численность'],
      ro: ['angajați', 'număr de angajați', 'nr angajați'],
      id: ['karyawan', 'jumlah karyawan'],
    },
  },
  {
    key: 'annualRevenue',
    type: 'money',
    minimum: 0,
    synonyms: {
      en: ['revenue', 'annual revenue', 'turnover', 'annual turnover', 'sales'],
      ru: ['годовой оборот', 'оборот', 'выручка', 'годовая выручка'],
      ro: ['cifră de afaceri', 'venit anual', 'venituri'],
      id: ['pendapatan', 'omzet', 'pendapatan tahunan'],
    },
  },
  {
    key: 'owner',
    type: 'reference',
    reference: 'user',
    synonyms: {
      en: ['account owner', 'record owner', 'assigned to', 'sales agent', 'responsible', 'manager', 'owner name'],
      ru: ['ответственный', 'менеджер', 'владелец'],
      ro: ['responsabil', 'proprietar', 'manager'],
      id: ['pemilik', 'penanggung jawab'],
    },
  },
  {
    key: 'description',
    type: 'longText',
    max: 20_000,
    synonyms: {
      en: ['comment', 'comments', 'note', 'notes', 'about', 'details'],
      ru: ['комментарий', 'примечание', 'описание', 'заметки'],
      ro: ['descriere', 'comentariu', 'note'],
      id: ['deskripsi', 'keterangan', 'catatan', 'komentar'],
    },
  },
];
