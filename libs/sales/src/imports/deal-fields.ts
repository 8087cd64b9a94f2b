import type { ImportDefault, ImportField, ImportKey } from '@atrium/records';

/** What columns of a file of deals may mean. Earlier synonyms are the better ones. */
export const DEAL_FIELDS: readonly ImportField[] = [
  {
    key: 'name',
    type: 'text',
    max: 250,
    synonyms: {
      en: ['deal', 'deal name', 'opportunity', 'opportunity name', 'name', 'title'],
      ru: ['название', 'сделка', 'название сделки', 'наименование'],
      ro: ['denumire', 'tranzacție', 'denumire tranzacție', 'oportunitate'],
      id: ['nama', 'nama transaksi', 'kesepakatan', 'peluang'],
    },
  },
  {
    key: 'customer',
    type: 'reference',
    reference: 'customer',
    synonyms: {
      en: ['customer', 'account', 'company', 'client', 'organization', 'account name', 'company name'],
      ru: ['клиент', 'компания', 'контрагент', 'покупатель', 'заказчик'],
      ro: ['client', 'companie', 'firmă', 'organizație'],
      id: ['pelanggan', 'perusahaan', 'klien', 'akun'],
    },
  },
  {
    key: 'product',
    type: 'reference',
    reference: 'product',
    synonyms: {
      en: ['product', 'product name', 'item'],
      ru: ['товар', 'продукт', 'номенклатура'],
      ro: ['produs', 'denumire produs'],
      id: ['produk', 'barang', 'nama produk'],
    },
  },
  {
    key: 'quantity',
    type: 'number',
    minimum: 0.0001,
    synonyms: {
      en: ['quantity', 'qty', 'amount of items'],
      ru: ['количество', 'кол-во'],
      ro: ['cantitate'],
      id: ['jumlah barang', 'kuantitas'],
    },
  },
  {
    key: 'owner',
    type: 'reference',
    reference: 'user',
    synonyms: {
      en: ['owner', 'sales agent', 'seller', 'sales rep', 'responsible', 'agent', 'assigned to', 'deal owner'],
      ru: ['ответственный', 'менеджер', 'продавец', 'владелец'],
      ro: ['responsabil', 'agent', 'vânzător', 'agent de vânzări'],
      id: ['penanggung jawab', 'sales', 'penjual', 'pemilik'],
    },
  },
  {
    key: 'stage',
    type: 'reference',
    reference: 'stage',
    synonyms: {
      en: ['stage', 'deal stage', 'pipeline stage', 'status', 'deal status'],
      ru: ['стадия', 'этап', 'стадия сделки', 'статус'],
      ro: ['etapă', 'stadiu', 'status', 'etapa tranzacției'],
      id: ['tahap', 'status', 'tahapan'],
    },
  },
  {
    key: 'amount',
    type: 'money',
    minimum: 0,
    maximum: 9_999_999_999_999,
    synonyms: {
      en: ['amount', 'close value', 'value', 'deal value', 'sum', 'total', 'revenue', 'price'],
      ru: ['сумма', 'стоимость', 'бюджет', 'сумма сделки'],
      ro: ['sumă', 'valoare', 'total'],
      id: ['nilai', 'jumlah', 'nominal', 'total'],
    },
  },
  {
    key: 'currency',
    type: 'text',
    max: 3,
    synonyms: { en: ['currency', 'currency code'], ru: ['валюта'], ro: ['monedă', 'valută'], id: ['mata uang'] },
  },
  {
    key: 'startedOn',
    type: 'date',
    synonyms: {
      en: ['started on', 'engage date', 'start date', 'created', 'create date', 'date created', 'open date'],
      ru: ['дата начала', 'начало', 'дата создания', 'создана'],
      ro: ['data începerii', 'data creării', 'început la'],
      id: ['tanggal mulai', 'tanggal dibuat', 'dibuat'],
    },
  },
  {
    key: 'closedOn',
    type: 'date',
    synonyms: {
      en: ['closed on', 'close date', 'closed', 'closing date', 'date closed', 'won date'],
      ru: ['дата закрытия', 'дата завершения', 'закрыта', 'завершение'],
      ro: ['data închiderii', 'închisă la'],
      id: ['tanggal tutup', 'tanggal selesai', 'ditutup'],
    },
  },
  {
    key: 'expectedCloseOn',
    type: 'date',
    synonyms: {
      en: ['expected close date', 'expected close', 'forecast date', 'expected closing'],
      ru: ['предполагаемая дата закрытия', 'ожидаемая дата закрытия', 'плановая дата'],
      ro: ['data estimată a închiderii', 'închidere estimată'],
      id: ['perkiraan tanggal tutup', 'perkiraan selesai'],
    },
  },
  {
    key: 'closeReason',
    type: 'text',
    max: 500,
    synonyms: {
      en: ['reason', 'lost reason', 'close reason', 'loss reason'],
      ru: ['причина', 'причина отказа', 'причина проигрыша'],
      ro: ['motiv', 'motivul pierderii'],
      id: ['alasan', 'alasan kalah'],
    },
  },
  {
    key: 'nextStep',
    type: 'text',
    max: 500,
    synonyms: {
      en: ['next step', 'next action', 'to do'],
      ru: ['следующий шаг', 'следующее действие'],
      ro: ['pasul următor', 'următoarea acțiune'],
      id: ['langkah berikutnya', 'tindak lanjut'],
    },
  },
  {
    key: 'nextStepAt',
    type: 'datetime',
    synonyms: {
      en: ['next step date', 'next activity date', 'next step at'],
      ru: ['дата следующего шага'],
      ro: ['data pasului următor'],
      id: ['tanggal langkah berikutnya'],
    },
  },
  {
    key: 'source',
    type: 'text',
    max: 120,
    synonyms: {
      en: ['source', 'lead source', 'deal source'],
      ru: ['источник'],
      ro: ['sursă', 'sursa'],
      id: ['sumber'],
    },
  },
  {
    key: 'description',
    type: 'longText',
    max: 20_000,
    synonyms: {
      en: ['description', 'comment', 'note', 'notes', 'details'],
      ru: ['описание', 'комментарий', 'примечание'],
      ro: ['descriere', 'comentariu', 'notă'],
      id: ['deskripsi', 'catatan', 'keterangan'],
    },
  },
];

/** Many deals share a name, so nothing is a key unless somebody says so; without ids the whole row is its own identity. */
export const DEAL_KEYS: readonly ImportKey[] = [{ key: 'name', fields: ['name'] }];

export const DEAL_DEFAULTS: readonly ImportDefault[] = [
  { key: 'pipeline', type: 'reference', reference: 'pipeline' },
  { key: 'owner', type: 'reference', reference: 'user' },
  { key: 'currency', type: 'text' },
];

/** How files say that a deal has come to its end, in any language. */
export const END_NAMES: Record<'won' | 'lost', string[]> = {
  won: [
    'won',
    'closed won',
    'win',
    'success',
    'successful',
    'выиграна',
    'выиграно',
    'успех',
    'успешно',
    'успешно реализовано',
    'сделка успешна',
    'câștigată',
    'câștigat',
    'reușită',
    'menang',
    'berhasil',
    'sukses',
  ],
  lost: [
    'lost',
    'closed lost',
    'lose',
    'failed',
    'проиграна',
    'проиграно',
    'провал',
    'отказ',
    'закрыто и не реализовано',
    'сделка провалена',
    'pierdută',
    'pierdut',
    'eșuată',
    'kalah',
    'gagal',
  ],
};
