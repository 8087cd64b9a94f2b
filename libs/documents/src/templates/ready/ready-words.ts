import type { Locale } from '@atrium/platform';

/** Kinds of paper that come with the house. */
export const READY_KINDS = ['quote', 'contract', 'order'] as const;
export type ReadyKind = (typeof READY_KINDS)[number];

interface ReadyWords {
  names: Record<ReadyKind, string>;
  titles: Record<ReadyKind, string>;
  /** Facts of a party: each stands on a line of its own and goes away when it is empty. */
  seller: string;
  buyer: string;
  party: (who: 'company' | 'customer') => string;
  dated: string;
  validUntil: string;
  contact: string;
  intro: Record<'quote' | 'order', string>;
  note: string;
  closing: Record<'quote' | 'order', string>;
  preamble: string;
  articles: { title: string; texts: string[] }[];
  /** Clause 3.1 of a contract whose day is not known. */
  noDay: string;
  requisites: string;
  signatures: { seller: string; buyer: string };
}

const partyLines = (
  who: 'company' | 'customer',
  words: { tax: string; reg: string; account: string; bank: string; phone: string },
): string =>
  who === 'company'
    ? `**{company.legalName}**\n{company.address}\n${words.tax} {company.taxNumber}\n${words.reg} {company.registrationNumber}\n${words.bank} {company.bank}\n${words.account} {company.account}\nBIC {company.bankCode}\n${words.phone} {company.phone}\n{company.email}`
    : `**{customer.name}**\n{customer.address}\n${words.tax} {customer.taxNumber}\n${words.phone} {customer.phone}\n{customer.email}`;

export const READY_WORDS: Record<Locale, ReadyWords> = {
  en: {
    names: { quote: 'Quote', contract: 'Contract', order: 'Order sheet' },
    titles: {
      quote: 'Quote No. {document.number}',
      contract: 'Contract No. {document.number}',
      order: 'Order No. {document.number}',
    },
    seller: 'Seller',
    buyer: 'Buyer',
    party: (who) =>
      partyLines(who, { tax: 'Tax No.', reg: 'Reg. No.', account: 'Account', bank: 'Bank:', phone: 'Tel.' }),
    dated: '{document.date|long}',
    validUntil: 'Valid until {document.validUntil|long}',
    contact: 'Attention: {contact.name}, {contact.position}',
    intro: {
      quote: 'Thank you for your interest. We are pleased to offer you the following for “{deal.name}”.',
      order: 'Please supply the goods and services below, for “{deal.name}”.',
    },
    note: '{document.note}',
    closing: {
      quote: 'We will gladly answer your questions: {owner.name}, {owner.email}.',
      order: 'Responsible: {owner.name}, {owner.email}.',
    },
    preamble:
      '**{company.legalName}**, hereinafter the “Seller”, represented by {company.director}, and **{customer.name}**, hereinafter the “Buyer”, together the “Parties”, have concluded this contract as follows.',
    articles: [
      {
        title: '1. Subject',
        texts: [
          '1.1. The Seller delivers to the Buyer, and the Buyer accepts and pays for, the goods and services listed below (“{deal.name}”).',
        ],
      },
      {
        title: '2. Price and payment',
        texts: [
          '2.1. The price of the contract is **{totals.total}** ({totals.total|words}).',
          '2.2. The Buyer pays by bank transfer to the Seller’s account within 10 banking days after the contract is signed.',
        ],
      },
      {
        title: '3. Delivery and acceptance',
        texts: [
          '3.1. The goods are delivered and the services rendered by {deal.expectedCloseOn|long}.',
          '3.2. Acceptance is confirmed by an act signed by both Parties. Visible defects are reported within 5 days of delivery.',
        ],
      },
      {
        title: '4. Liability',
        texts: [
          '4.1. A Party in delay pays a penalty of 0.1 % of the delayed amount for each day, at most 10 % of the price.',
          '4.2. The Parties are not liable for a failure caused by circumstances beyond their control, of which they inform each other without delay.',
        ],
      },
      {
        title: '5. Final provisions',
        texts: [
          '5.1. Disputes are settled by negotiation, failing that by the competent court at the place of the Seller.',
          '5.2. The contract enters into force when signed and holds until the Parties have performed their obligations. It is made in two copies of equal force.',
        ],
      },
    ],
    noDay: '3.1. The goods are delivered and the services rendered within the time agreed by the Parties in writing.',
    requisites: '6. Details and signatures of the Parties',
    signatures: {
      seller: '_______________________\n{company.director}',
      buyer: '_______________________\n{contact.name}',
    },
  },
  ru: {
    names: { quote: 'Коммерческое предложение', contract: 'Договор', order: 'Бланк заказа' },
    titles: {
      quote: 'Коммерческое предложение № {document.number}',
      contract: 'Договор № {document.number}',
      order: 'Заказ № {document.number}',
    },
    seller: 'Продавец',
    buyer: 'Покупатель',
    party: (who) =>
      partyLines(who, { tax: 'Налоговый номер', reg: 'Рег. №', account: 'Счёт', bank: 'Банк:', phone: 'Тел.' }),
    dated: '{document.date|long}',
    validUntil: 'Действительно до {document.validUntil|long}',
    contact: 'Вниманию: {contact.name}, {contact.position}',
    intro: {
      quote: 'Благодарим за интерес к нашей компании. Предлагаем вам следующее по проекту «{deal.name}».',
      order: 'Просим поставить перечисленные ниже товары и услуги по проекту «{deal.name}».',
    },
    note: '{document.note}',
    closing: {
      quote: 'С удовольствием ответим на ваши вопросы: {owner.name}, {owner.email}.',
      order: 'Ответственный: {owner.name}, {owner.email}.',
    },
    preamble:
      '**{company.legalName}**, далее «Продавец», в лице директора {company.director}, с одной стороны, и **{customer.name}**, далее «Покупатель», с другой стороны, вместе «Стороны», заключили настоящий договор о нижеследующем.',
    articles: [
      {
        title: '1. Предмет договора',
        texts: [
          '1.1. Продавец передаёт, а Покупатель принимает и оплачивает товары и услуги, перечисленные ниже («{deal.name}»).',
        ],
      },
      {
        title: '2. Цена и порядок расчётов',
        texts: [
          '2.1. Цена договора составляет **{totals.total}** ({totals.total|words}).',
          '2.2. Покупатель оплачивает цену договора банковским переводом на счёт Продавца в течение 10 банковских дней со дня подписания договора.',
        ],
      },
      {
        title: '3. Поставка и приёмка',
        texts: [
          '3.1. Товары поставляются, а услуги оказываются в срок до {deal.expectedCloseOn|long}',
          '3.2. Приёмка подтверждается актом, подписанным обеими Сторонами. О видимых недостатках Покупатель сообщает в течение 5 дней со дня поставки.',
        ],
      },
      {
        title: '4. Ответственность Сторон',
        texts: [
          '4.1. За просрочку Сторона уплачивает пеню в размере 0,1 % от просроченной суммы за каждый день, но не более 10 % цены договора.',
          '4.2. Стороны не отвечают за неисполнение, вызванное обстоятельствами непреодолимой силы, о которых они незамедлительно сообщают друг другу.',
        ],
      },
      {
        title: '5. Заключительные положения',
        texts: [
          '5.1. Споры решаются путём переговоров, а при недостижении согласия — судом по месту нахождения Продавца.',
          '5.2. Договор вступает в силу со дня подписания и действует до полного исполнения обязательств. Составлен в двух экземплярах равной силы.',
        ],
      },
    ],
    noDay: '3.1. Товары поставляются, а услуги оказываются в срок, согласованный Сторонами письменно.',
    requisites: '6. Реквизиты и подписи Сторон',
    signatures: {
      seller: '_______________________\n{company.director}',
      buyer: '_______________________\n{contact.name}',
    },
  },
  ro: {
    names: { quote: 'Ofertă comercială', contract: 'Contract', order: 'Fișă de comandă' },
    titles: {
      quote: 'Ofertă comercială nr. {document.number}',
      contract: 'Contract nr. {document.number}',
      order: 'Comandă nr. {document.number}',
    },
    seller: 'Vânzător',
    buyer: 'Cumpărător',
    party: (who) =>
      partyLines(who, { tax: 'Cod fiscal', reg: 'Nr. înreg.', account: 'Cont', bank: 'Banca:', phone: 'Tel.' }),
    dated: '{document.date|long}',
    validUntil: 'Valabilă până la {document.validUntil|long}',
    contact: 'În atenția: {contact.name}, {contact.position}',
    intro: {
      quote: 'Vă mulțumim pentru interes. Avem plăcerea să vă oferim următoarele pentru „{deal.name}”.',
      order: 'Vă rugăm să livrați bunurile și serviciile de mai jos pentru „{deal.name}”.',
    },
    note: '{document.note}',
    closing: {
      quote: 'Vă răspundem cu plăcere la întrebări: {owner.name}, {owner.email}.',
      order: 'Responsabil: {owner.name}, {owner.email}.',
    },
    preamble:
      '**{company.legalName}**, denumită în continuare „Vânzător”, reprezentată de {company.director}, și **{customer.name}**, denumită în continuare „Cumpărător”, împreună „Părțile”, au încheiat prezentul contract după cum urmează.',
    articles: [
      {
        title: '1. Obiectul contractului',
        texts: [
          '1.1. Vânzătorul livrează, iar Cumpărătorul primește și achită bunurile și serviciile enumerate mai jos („{deal.name}”).',
        ],
      },
      {
        title: '2. Prețul și plata',
        texts: [
          '2.1. Prețul contractului este de **{totals.total}** ({totals.total|words}).',
          '2.2. Cumpărătorul achită prețul prin transfer bancar în contul Vânzătorului în termen de 10 zile bancare de la semnarea contractului.',
        ],
      },
      {
        title: '3. Livrarea și recepția',
        texts: [
          '3.1. Bunurile se livrează și serviciile se prestează până la {deal.expectedCloseOn|long}.',
          '3.2. Recepția se confirmă printr-un act semnat de ambele Părți. Defectele vizibile se comunică în termen de 5 zile de la livrare.',
        ],
      },
      {
        title: '4. Răspunderea Părților',
        texts: [
          '4.1. Partea aflată în întârziere plătește o penalitate de 0,1 % din suma întârziată pentru fiecare zi, dar nu mai mult de 10 % din preț.',
          '4.2. Părțile nu răspund pentru neexecutarea cauzată de forța majoră, despre care se informează reciproc fără întârziere.',
        ],
      },
      {
        title: '5. Dispoziții finale',
        texts: [
          '5.1. Litigiile se soluționează prin negocieri, iar în lipsa unui acord de instanța competentă de la sediul Vânzătorului.',
          '5.2. Contractul intră în vigoare la semnare și este valabil până la executarea obligațiilor. Este întocmit în două exemplare cu aceeași putere juridică.',
        ],
      },
    ],
    noDay: '3.1. Bunurile se livrează și serviciile se prestează în termenul convenit în scris de Părți.',
    requisites: '6. Datele și semnăturile Părților',
    signatures: {
      seller: '_______________________\n{company.director}',
      buyer: '_______________________\n{contact.name}',
    },
  },
  id: {
    names: { quote: 'Penawaran harga', contract: 'Kontrak', order: 'Lembar pesanan' },
    titles: {
      quote: 'Penawaran harga No. {document.number}',
      contract: 'Kontrak No. {document.number}',
      order: 'Pesanan No. {document.number}',
    },
    seller: 'Penjual',
    buyer: 'Pembeli',
    party: (who) =>
      partyLines(who, { tax: 'NPWP', reg: 'No. registrasi', account: 'Rekening', bank: 'Bank:', phone: 'Telp.' }),
    dated: '{document.date|long}',
    validUntil: 'Berlaku sampai {document.validUntil|long}',
    contact: 'Untuk perhatian: {contact.name}, {contact.position}',
    intro: {
      quote: 'Terima kasih atas minat Anda. Dengan senang hati kami menawarkan hal berikut untuk “{deal.name}”.',
      order: 'Mohon kirimkan barang dan jasa di bawah ini untuk “{deal.name}”.',
    },
    note: '{document.note}',
    closing: {
      quote: 'Kami siap menjawab pertanyaan Anda: {owner.name}, {owner.email}.',
      order: 'Penanggung jawab: {owner.name}, {owner.email}.',
    },
    preamble:
      '**{company.legalName}**, selanjutnya disebut “Penjual”, diwakili oleh {company.director}, dan **{customer.name}**, selanjutnya disebut “Pembeli”, bersama-sama disebut “Para Pihak”, telah sepakat mengadakan kontrak ini sebagai berikut.',
    articles: [
      {
        title: '1. Pokok kontrak',
        texts: [
          '1.1. Penjual menyerahkan, dan Pembeli menerima serta membayar, barang dan jasa yang tercantum di bawah ini (“{deal.name}”).',
        ],
      },
      {
        title: '2. Harga dan pembayaran',
        texts: [
          '2.1. Harga kontrak adalah **{totals.total}** ({totals.total|words}).',
          '2.2. Pembeli membayar dengan transfer bank ke rekening Penjual dalam 10 hari kerja bank sejak kontrak ditandatangani.',
        ],
      },
      {
        title: '3. Penyerahan dan penerimaan',
        texts: [
          '3.1. Barang diserahkan dan jasa dilaksanakan selambat-lambatnya {deal.expectedCloseOn|long}.',
          '3.2. Penerimaan dibuktikan dengan berita acara yang ditandatangani Para Pihak. Cacat yang terlihat diberitahukan dalam 5 hari sejak penyerahan.',
        ],
      },
      {
        title: '4. Tanggung jawab',
        texts: [
          '4.1. Pihak yang terlambat membayar denda 0,1 % dari jumlah yang terlambat untuk setiap hari, paling banyak 10 % dari harga.',
          '4.2. Para Pihak tidak bertanggung jawab atas kegagalan akibat keadaan kahar, yang segera mereka beritahukan satu sama lain.',
        ],
      },
      {
        title: '5. Ketentuan penutup',
        texts: [
          '5.1. Sengketa diselesaikan melalui musyawarah; bila tidak tercapai, melalui pengadilan di tempat kedudukan Penjual.',
          '5.2. Kontrak berlaku sejak ditandatangani sampai seluruh kewajiban dipenuhi, dan dibuat dalam dua rangkap yang berkekuatan sama.',
        ],
      },
    ],
    noDay: '3.1. Barang diserahkan dan jasa dilaksanakan dalam waktu yang disepakati Para Pihak secara tertulis.',
    requisites: '6. Data dan tanda tangan Para Pihak',
    signatures: {
      seller: '_______________________\n{company.director}',
      buyer: '_______________________\n{contact.name}',
    },
  },
};
