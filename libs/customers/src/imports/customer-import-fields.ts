import type { ImportChoice, ImportDefault, ImportField, ImportKey } from '@atrium/records';
import { MAX_NAME } from '../customers/customer.dto';
import { COUNTRY_CHOICES } from './country-choices';

const KINDS: ImportChoice[] = [
  { value: 'company', synonyms: ['organization', 'organisation', 'account', 'business', 'legal entity', 'firm', 'компания', 'организация', 'юридическое лицо', 'юрлицо', 'ооо', 'companie', 'firmă', 'persoană juridică', 'perusahaan', 'badan usaha'] },
  { value: 'person', synonyms: ['contact', 'individual', 'private', 'people', 'человек', 'контакт', 'физическое лицо', 'физлицо', 'частное лицо', 'persoană', 'persoană fizică', 'orang', 'perorangan', 'individu'] },
];

const ROLES: ImportChoice[] = [
  { value: 'customer', synonyms: ['client', 'clients', 'buyer', 'customers', 'клиент', 'клиенты', 'покупатель', 'заказчик', 'cumpărător', 'pelanggan', 'klien'] },
  { value: 'lead', synonyms: ['prospect', 'potential', 'лид', 'потенциальный клиент', 'client potențial', 'prospek', 'calon pelanggan'] },
  { value: 'supplier', synonyms: ['vendor', 'provider', 'поставщик', 'furnizor', 'pemasok'] },
  { value: 'partner', synonyms: ['reseller', 'партнёр', 'партнеры', 'дилер', 'partener', 'mitra'] },
  { value: 'agent', synonyms: ['агент', 'представитель', 'agen'] },
  { value: 'employee', synonyms: ['staff', 'сотрудник', 'angajat', 'karyawan'] },
  { value: 'competitor', synonyms: ['конкурент', 'concurent', 'pesaing'] },
  { value: 'other', synonyms: ['general contacts', 'другое', 'прочее', 'другой', 'altul', 'altele', 'lainnya'] },
];

/** What columns of a file may be mapped to. Earlier synonyms win where a header could mean several fields. */
export const CUSTOMER_IMPORT_FIELDS: readonly ImportField[] = [
  {
    key: 'name', type: 'text', max: MAX_NAME,
    synonyms: {
      en: ['full name', 'display name', 'contact name', 'company name', 'account name', 'account', 'company', 'organization', 'organization name', 'organisation', 'customer', 'customer name', 'client', 'business name'],
      ru: ['фио', 'полное имя', 'имя, фамилия', 'название компании', 'наименование', 'название', 'компания', 'организация', 'клиент', 'контрагент', 'заказчик'],
      ro: ['nume complet', 'numele complet', 'denumire', 'nume companie', 'denumirea companiei', 'companie', 'firmă', 'client', 'nume'],
      id: ['nama lengkap', 'nama', 'nama perusahaan', 'perusahaan', 'pelanggan', 'nama pelanggan', 'klien'],
    },
  },
  { key: 'kind', type: 'choice', choices: KINDS, synonyms: { en: ['customer kind', 'record type', 'entity type'], ru: ['вид', 'вид клиента'], ro: ['fel'], id: ['jenis'] } },
  { key: 'firstName', type: 'text', max: 150, synonyms: { en: ['given name', 'first', 'forename'], ru: ['имя'], ro: ['prenume', 'prenumele'], id: ['nama depan'] } },
  { key: 'middleName', type: 'text', max: 150, synonyms: { en: ['second_name', 'patronymic', 'middle'], ru: ['отчество'], ro: ['patronimic', 'al doilea prenume'], id: ['nama tengah'] } },
  { key: 'lastName', type: 'text', max: 150, synonyms: { en: ['surname', 'family name', 'last'], ru: ['фамилия'], ro: ['nume de familie', 'numele de familie'], id: ['nama belakang', 'nama keluarga'] } },
  {
    // The same words as for the name, but later: a lone column "Company" is the name, beside a name it is where the person works.
    key: 'employer', type: 'reference', reference: 'customer', sameFile: true, whenUnknown: 'create',
    synonyms: {
      en: ['works for', 'works at', 'employer name', 'contact company'],
      ru: ['место работы', 'работодатель', 'компания контакта'],
      ro: ['angajator', 'loc de muncă'],
      id: ['tempat kerja', 'majikan', 'company', 'company name', 'organization', 'organisation', 'organization name', 'account', 'account name', 'компания', 'название компании', 'организация', 'companie', 'firmă', 'perusahaan', 'nama perusahaan'],
    },
  },
  { key: 'position', type: 'text', max: 150, synonyms: { en: ['job title', 'title', 'post', 'role in company', 'function'], ru: ['должность'], ro: ['funcția', 'funcție', 'post'], id: ['jabatan', 'posisi'] } },
  {
    key: 'parent', type: 'reference', reference: 'customer', sameFile: true,
    synonyms: { en: ['subsidiary of', 'subsidiary_of', 'parent company', 'parent account', 'belongs to', 'holding', 'parent'], ru: ['головная компания', 'материнская компания', 'холдинг', 'дочерняя компания'], ro: ['companie-mamă', 'filială a', 'societate-mamă'], id: ['perusahaan induk', 'induk', 'anak perusahaan dari'] },
  },
  { key: 'roles', type: 'choice', multiple: true, choices: ROLES, synonyms: { en: ['role', 'type', 'company type', 'account type', 'relationship', 'type_id', 'contact type'], ru: ['тип компании', 'тип', 'роль', 'тип контакта'], ro: ['rol', 'tip', 'tip companie'], id: ['peran', 'tipe', 'jenis pelanggan'] } },
  {
    key: 'phone', type: 'phone', multiple: true, max: 100,
    synonyms: {
      en: ['phone number', 'telephone', 'mobile', 'mobile phone', 'work phone', 'phone_work', 'phone_mobile', 'phone_home', 'phone_other', 'phone_fax', 'cell', 'cell phone', 'home phone', 'other phone', 'business phone', 'tel', 'phones', 'fax'],
      ru: ['телефон', 'рабочий телефон', 'мобильный телефон', 'мобильный', 'номер телефона', 'домашний телефон', 'другой телефон', 'тел', 'сотовый', 'номер факса', 'телефоны'],
      ro: ['telefon', 'telefon mobil', 'mobil', 'telefon de serviciu', 'număr de telefon', 'telefon fix'],
      id: ['telepon', 'nomor telepon', 'no telepon', 'no hp', 'hp', 'ponsel', 'telepon kantor'],
    },
  },
  {
    key: 'email', type: 'email', multiple: true, max: 254,
    synonyms: {
      en: ['e-mail', 'email address', 'e-mail address', 'mail', 'email_work', 'email_home', 'email_other', 'work email', 'work e-mail', 'primary email', 'emails'],
      ru: ['рабочий e-mail', 'почта', 'электронная почта', 'частный e-mail', 'другой e-mail', 'эл. почта', 'адрес электронной почты', 'имейл'],
      ro: ['e-mail', 'adresă de e-mail', 'poștă electronică'],
      id: ['surel', 'alamat email', 'alamat e-mail'],
    },
  },
  {
    key: 'site', type: 'url', multiple: true, max: 500,
    synonyms: { en: ['website', 'web site', 'web', 'url', 'domain', 'homepage', 'web_work', 'web_home', 'web_other', 'web page'], ru: ['сайт', 'корпоративный сайт', 'веб-сайт', 'личная страница', 'другой сайт'], ro: ['site', 'pagină web', 'site web'], id: ['situs', 'situs web', 'laman'] },
  },
  {
    key: 'messenger', type: 'text', multiple: true, max: 250,
    synonyms: { en: ['skype', 'telegram', 'whatsapp', 'viber', 'im', 'im_skype', 'im_jabber', 'im_other', 'chat'], ru: ['телеграм', 'мессенджер', 'контакт skype', 'ватсап', 'вайбер', 'другой контакт'], ro: ['mesager'], id: ['pesan instan'] },
  },
  { key: 'taxNumber', type: 'text', max: 60, synonyms: { en: ['tax id', 'tax number', 'vat', 'vat number', 'vat id', 'tin', 'tax code'], ru: ['инн', 'идно', 'налоговый номер', 'унп', 'бин'], ro: ['cod fiscal', 'idno', 'cui', 'cif', 'cod tva'], id: ['npwp', 'nomor pajak'] } },
  { key: 'industry', type: 'text', max: 120, synonyms: { en: ['sector', 'branch', 'line of business', 'business'], ru: ['сфера деятельности', 'отрасль', 'сектор', 'вид деятельности'], ro: ['industrie', 'domeniu', 'domeniu de activitate', 'sector'], id: ['industri', 'sektor', 'bidang usaha'] } },
  { key: 'foundedYear', type: 'integer', minimum: 1000, maximum: 2200, synonyms: { en: ['year established', 'year_established', 'founded', 'year founded', 'established', 'founding year'], ru: ['год основания', 'основана', 'год создания'], ro: ['anul înființării', 'înființată', 'anul fondării'], id: ['tahun berdiri', 'didirikan'] } },
  { key: 'employeeCount', type: 'integer', minimum: 0, maximum: 2_147_483_647, synonyms: { en: ['employees', 'number of employees', 'no of employees', 'headcount', 'company size', 'numberofemployees'], ru: ['кол-во сотрудников', 'количество сотрудников', 'сотрудников', 'численность'], ro: ['angajați', 'număr de angajați', 'nr angajați'], id: ['karyawan', 'jumlah karyawan'] } },
  { key: 'annualRevenue', type: 'money', minimum: 0, synonyms: { en: ['revenue', 'annual revenue', 'turnover', 'annual turnover', 'sales'], ru: ['годовой оборот', 'оборот', 'выручка', 'годовая выручка'], ro: ['cifră de afaceri', 'venit anual', 'venituri'], id: ['pendapatan', 'omzet', 'pendapatan tahunan'] } },
  { key: 'country', type: 'choice', choices: COUNTRY_CHOICES, synonyms: { en: ['country', 'office location', 'office_location', 'location', 'country/region', 'billing country', 'country code'], ru: ['страна'], ro: ['țara', 'țară'], id: ['negara'] } },
  { key: 'street', type: 'text', max: 300, synonyms: { en: ['address', 'street address', 'address line 1', 'billing street', 'mailing street', 'office address'], ru: ['адрес', 'фактический адрес', 'улица, номер дома', 'улица', 'юридический адрес'], ro: ['adresă', 'adresa', 'stradă'], id: ['alamat', 'jalan'] } },
  { key: 'city', type: 'text', max: 120, synonyms: { en: ['town', 'billing city', 'mailing city', 'locality'], ru: ['город', 'населенный пункт'], ro: ['oraș', 'localitate'], id: ['kota'] } },
  { key: 'region', type: 'text', max: 120, synonyms: { en: ['state', 'province', 'billing state', 'state/province', 'county'], ru: ['область', 'регион', 'район', 'край'], ro: ['regiune', 'județ', 'raion'], id: ['provinsi', 'wilayah'] } },
  { key: 'postalCode', type: 'text', max: 20, synonyms: { en: ['zip', 'zip code', 'postcode', 'postal code', 'billing zip'], ru: ['почтовый индекс', 'индекс'], ro: ['cod poștal'], id: ['kode pos'] } },
  { key: 'owner', type: 'reference', reference: 'user', synonyms: { en: ['account owner', 'record owner', 'assigned to', 'sales agent', 'responsible', 'manager', 'owner name'], ru: ['ответственный', 'менеджер', 'владелец'], ro: ['responsabil', 'proprietar', 'manager'], id: ['pemilik', 'penanggung jawab'] } },
  { key: 'description', type: 'longText', max: 20_000, synonyms: { en: ['comment', 'comments', 'note', 'notes', 'about', 'details'], ru: ['комментарий', 'примечание', 'описание', 'заметки'], ro: ['descriere', 'comentariu', 'note'], id: ['deskripsi', 'keterangan', 'catatan', 'komentar'] } },
];

/** The first is the title by which other rows of a file refer to a row. */
export const CUSTOMER_IMPORT_KEYS: readonly ImportKey[] = [
  { key: 'name', fields: ['name'], default: true },
  { key: 'personName', fields: ['firstName', 'lastName'], default: true },
  { key: 'email', fields: ['email'] },
  { key: 'phone', fields: ['phone'] },
  { key: 'taxNumber', fields: ['taxNumber'] },
];

export const CUSTOMER_IMPORT_DEFAULTS: readonly ImportDefault[] = [
  { key: 'owner', type: 'reference', reference: 'user' },
  { key: 'kind', type: 'choice', choices: KINDS },
  { key: 'role', type: 'choice', choices: ROLES },
];
