import type { Locale } from '@atrium/platform';
import type { ApiCaller } from './api-caller';

interface CompanyWords {
  legalName: string;
  address: string;
  bank: string;
  director: string;
}

const COMPANY: Record<Locale, CompanyWords> = {
  en: {
    legalName: 'Oak & Line Furniture Ltd',
    address: '8 Mill Lane, Bristol BS1 4ST, United Kingdom',
    bank: 'Harbour Bank',
    director: 'Samuel Wainwright',
  },
  ru: {
    legalName: 'ООО «Дуб и линия»',
    address: '350000, Краснодар, ул. Садовая, 8',
    bank: 'Южный банк',
    director: 'Семён Воронцов',
  },
  ro: {
    legalName: 'Stejar și Linie SRL',
    address: 'str. Morii 8, Chișinău, Republica Moldova',
    bank: 'Banca Țării',
    director: 'Sergiu Ștefănescu',
  },
  id: {
    legalName: 'PT Jati dan Garis',
    address: 'Jl. Kayu Manis 8, Bandung, Indonesia',
    bank: 'Bank Pelabuhan',
    director: 'Surya Wijaya',
  },
};

/** What papers say about the company, a quote for some deals and a contract for those that are won. The worker makes them when it starts. */
export async function addPapers(api: ApiCaller, language: Locale): Promise<void> {
  const { version } = await api.get<{ version: number }>('company-details');
  const details = {
    taxNumber: '1010600012345',
    account: 'MD24AG000225100013104168',
    bankCode: 'AGRNMD2X',
    phone: '+373 22 555 000',
  };
  await api.patch('company-details', { ...COMPANY[language], ...details }, version);
  const { items: templates } = await api.get<{ items: Array<{ id: string; kind: string }> }>('document-templates');
  const deals = async (kind: string, limit: number): Promise<Array<{ id: string }>> =>
    (await api.get<{ items: Array<{ id: string }> }>(`deals?filter[stageKind]=${kind}&sort=-amount&limit=${limit}`))
      .items;
  const wishes = [
    ...(await deals('open', 4)).map(({ id }) => ({ kind: 'quote', id })),
    ...(await deals('won', 2)).map(({ id }) => ({ kind: 'contract', id })),
  ];
  for (const { kind, id } of wishes) {
    const template = templates.find((one) => one.kind === kind);
    if (template) await api.post('documents', { templateId: template.id, subjectType: 'deal', subjectId: id });
  }
}
