import type { Config, Locale } from '@atrium/platform';
import type { ApiCaller } from './api-caller';
import type { DemoUser } from './demo-people';
import type { Vocabulary } from './vocabulary';

interface DemoLetter {
  name: string;
  subject: string;
  body: string;
}

/** `%` stands for the city. */
const letters: Record<Locale, DemoLetter> = {
  en: {
    name: 'Showroom evening, %',
    subject: 'An evening for our customers in %',
    body: `<p>Dear {{customer.firstName|customer}},</p><p>we are opening our doors in the evening for customers from <strong>%</strong>: the new oak range, the people who build it, and something to drink.</p><ul><li>Thursday, 6 to 9 p.m.</li><li>Bring your drawings, we measure and count for free</li></ul><p>Shall we keep a place for {{customer.name}}? Just answer this letter.</p><p>{{owner.name}}</p>`,
  },
  ru: {
    name: 'Вечер в салоне, %',
    subject: '%: вечер для наших клиентов',
    body: `<p>Здравствуйте, {{customer.firstName|дорогие друзья}}!</p><p>Приглашаем клиентов из города <strong>%</strong> на вечер в салоне: новая коллекция из дуба, мастера, которые её делают, и чай.</p><ul><li>Четверг, с 18 до 21</li><li>Возьмите чертежи: обмерим и посчитаем бесплатно</li></ul><p>Оставить место? Ответьте на это письмо, и {{customer.name}} в списке.</p><p>{{owner.name}}</p>`,
  },
  ro: {
    name: 'Seară în salon, %',
    subject: '%: o seară pentru clienții noștri',
    body: `<p>Bună ziua, {{customer.firstName|dragi prieteni}}!</p><p>Îi invităm pe clienții din <strong>%</strong> la o seară în salon: noua colecție din stejar, meșterii care o fac și un pahar de vin.</p><ul><li>Joi, între 18 și 21</li><li>Aduceți schițele: măsurăm și calculăm gratuit</li></ul><p>Păstrăm un loc pentru {{customer.name}}? Răspundeți la această scrisoare.</p><p>{{owner.name}}</p>`,
  },
  id: {
    name: 'Malam di ruang pamer, %',
    subject: '%: satu malam untuk pelanggan kami',
    body: `<p>Yth. {{customer.firstName|Bapak/Ibu}},</p><p>kami mengundang pelanggan dari <strong>%</strong> ke malam di ruang pamer: koleksi kayu jati baru, para pembuatnya, dan minuman hangat.</p><ul><li>Kamis, pukul 18–21</li><li>Bawa gambar Anda, kami ukur dan hitung gratis</li></ul><p>Kami siapkan tempat untuk {{customer.name}}? Balas saja surat ini.</p><p>{{owner.name}}</p>`,
  },
};

export interface DemoMail {
  language: Locale;
  words: Vocabulary;
  people: DemoUser[];
  password: string;
  /** The mail server of the settings, when there is one: sending needs a real one. */
  mail: Config['houseMail'];
}

/** A letter that waits to be sent, to all customers of a city, by a manager and by a seller. */
export async function addMailings(
  admin: ApiCaller,
  { language, words, people, password, mail }: DemoMail,
): Promise<void> {
  const account = mail && (await senderAccount(admin, mail));
  const { name, subject, body } = letters[language];
  for (const role of ['manager', 'seller']) {
    const person = people.find((one) => one.role === role);
    if (!person) continue;
    const api = await admin.as(person.email, password);
    const city = await biggestCity(api, words.cities);
    const here = (text: string): string => text.replaceAll('%', city);
    await api.post('mailings', {
      name: here(name),
      subject: here(subject),
      body: here(body),
      language,
      audience: { city },
      senderAccountId: account ?? null,
    });
  }
}

/** Where this person has most companies: the letter is to reach somebody. */
async function biggestCity(api: ApiCaller, cities: string[]): Promise<string> {
  let best = { city: cities[0] ?? '', count: -1 };
  for (const city of cities) {
    const query = new URLSearchParams({ 'filter[city]': city, 'filter[kind]': 'company', limit: '1' });
    const { total } = await api.get<{ total: { value: number } }>(`customers?${query}`);
    if (total.value > best.count) best = { city, count: total.value };
  }
  return best.city;
}

async function senderAccount(admin: ApiCaller, { server, from }: NonNullable<Config['houseMail']>): Promise<string> {
  const { id } = await admin.post<{ id: string }>('sender-accounts', {
    name: from.name ?? from.address,
    fromName: from.name ?? null,
    fromAddress: from.address,
    host: server.host,
    port: server.port,
    security: server.security,
    userName: server.user ?? null,
    password: server.password ?? null,
    shared: true,
    house: true,
  });
  return id;
}
