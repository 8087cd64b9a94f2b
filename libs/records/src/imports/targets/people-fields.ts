import type { ImportField } from '../import-target';

/** What a file may say about people who work here. */
export const peopleFields: readonly ImportField[] = [
  {
    key: 'name',
    type: 'text',
    required: true,
    max: 200,
    synonyms: {
      en: [
        'full name',
        'user',
        'user name',
        'employee',
        'agent',
        'sales agent',
        'seller',
        'sales rep',
        'salesperson',
        'owner',
      ],
      ru: ['имя', 'фио', 'сотрудник', 'пользователь', 'менеджер по продажам', 'продавец', 'ответственный'],
      ro: ['nume', 'nume complet', 'angajat', 'utilizator', 'agent de vânzări', 'vânzător'],
      id: ['nama', 'nama lengkap', 'karyawan', 'pengguna', 'agen penjualan', 'tenaga penjual'],
    },
  },
  {
    key: 'email',
    type: 'email',
    synonyms: {
      en: ['email', 'e-mail', 'email address', 'mail', 'login'],
      ru: ['почта', 'электронная почта', 'эл. почта', 'email'],
      ro: ['email', 'poștă electronică', 'adresă de email'],
      id: ['email', 'surel', 'alamat email'],
    },
  },
  {
    key: 'team',
    type: 'text',
    max: 200,
    synonyms: {
      en: ['team', 'department', 'group', 'team name'],
      ru: ['команда', 'отдел', 'группа', 'подразделение'],
      ro: ['echipă', 'departament', 'grup'],
      id: ['tim', 'departemen', 'divisi', 'grup'],
    },
  },
  {
    key: 'manager',
    type: 'text',
    max: 200,
    synonyms: {
      en: ['manager', 'team lead', 'supervisor', 'head', 'reports to', 'boss'],
      ru: ['руководитель', 'начальник', 'менеджер', 'тимлид'],
      ro: ['manager', 'șef', 'conducător', 'superior'],
      id: ['manajer', 'atasan', 'kepala tim', 'supervisor'],
    },
  },
  {
    key: 'office',
    type: 'text',
    max: 200,
    synonyms: {
      en: ['office', 'regional office', 'region', 'branch', 'parent team', 'location'],
      ru: ['офис', 'регион', 'филиал', 'региональный офис'],
      ro: ['birou', 'regiune', 'filială', 'oficiu regional'],
      id: ['kantor', 'wilayah', 'cabang', 'kantor regional'],
    },
  },
  {
    key: 'role',
    type: 'choice',
    choices: [
      { value: 'administrator', synonyms: ['admin', 'администратор', 'админ'] },
      { value: 'manager', synonyms: ['руководитель', 'менеджер', 'manajer', 'team lead'] },
      { value: 'seller', synonyms: ['sales', 'sales agent', 'agent', 'продавец', 'vânzător', 'penjual', 'user'] },
      { value: 'operator', synonyms: ['оператор'] },
      { value: 'readonly', synonyms: ['read only', 'viewer', 'только чтение', 'doar citire', 'hanya baca'] },
    ],
    synonyms: {
      en: ['role', 'profile', 'access'],
      ru: ['роль', 'профиль', 'доступ'],
      ro: ['rol', 'profil'],
      id: ['peran', 'akses'],
    },
  },
];
