/** Words of which names are made, one set a language: ru, ro, id, en. All lists of one language have the same length for all languages. */
export const LANGUAGES = [
  {
    language: 'ru',
    country: 'RU',
    phone: '7',
    operators: ['903', '916', '921', '985'],
    first: 'Иван Мария Пётр Анна Сергей Ольга Алексей Елена Дмитрий Наталья Фёдор Юлия Артём Ксения Николай Вера',
    firstLatin: 'ivan maria petr anna sergey olga aleksey elena dmitry natalya fedor yulia artem ksenia nikolay vera',
    stems:
      'Иван Петр Сидор Кузнец Смирн Попов Волк Лебед Морозов Соловь Виноград Козл Зайц Щукин Ёлкин Журавл Гриб Орлов Белов Чернов',
    stemsLatin:
      'ivan petr sidor kuznets smirn popov volk lebed morozov solov vinograd kozl zayts schukin elkin zhuravl grib orlov belov chernov',
    endings: 'ов ев ин ский енко ук ович цев',
    roots: 'Северн Транс Строй Агро Пром Энерго Мета Вектор Альянс Горизонт Меридиан Сибир Волга Урал Балт Восток',
    tails: 'торг сервис монтаж снаб групп логистика инвест проект техника мебель',
    forms: ['ООО «%»', 'АО «%»', 'ИП %', 'ТД «%»'],
    domain: 'pochta.example',
  },
  {
    language: 'ro',
    country: 'MD',
    phone: '373',
    operators: ['691', '692', '794', '600'],
    first:
      'Ion Maria Ștefan Ana Vasile Elena Mihai Ioana Andrei Doina Gheorghe Mădălina Nicolae Țvetana Radu Lăcrămioara',
    firstLatin:
      'ion maria stefan ana vasile elena mihai ioana andrei doina gheorghe madalina nicolae tvetana radu lacramioara',
    stems:
      'Popa Rusu Ceban Munteanu Ciobanu Lungu Țurcanu Rotaru Botnaru Cojocaru Bălan Ursu Șoltan Grosu Moraru Sîrbu Vieru Golban Cazacu Plămădeală',
    stemsLatin:
      'popa rusu ceban munteanu ciobanu lungu turcanu rotaru botnaru cojocaru balan ursu soltan grosu moraru sirbu vieru golban cazacu plamadeala',
    endings: 'escu eanu eni aru ache oiu ița aș',
    roots: 'Nord Sud Agro Trans Viti Codru Prut Nistru Dacia Zori Luceafăr Orizont Moldo Răsărit Alba Floare',
    tails: ' Comerț  Servicii  Construct  Grup  Logistic  Invest  Proiect  Tehnica  Mobilă  Impex',
    forms: ['SRL %', '% SRL', '% SA', 'ÎI %'],
    domain: 'posta.example',
  },
  {
    language: 'id',
    country: 'ID',
    phone: '62',
    operators: ['811', '812', '857', '878'],
    first: 'Budi Siti Agus Dewi Joko Rina Hendra Ayu Bambang Putri Rizky Wulan Eko Lestari Wayan Kadek',
    firstLatin: 'budi siti agus dewi joko rina hendra ayu bambang putri rizky wulan eko lestari wayan kadek',
    stems:
      'Santo Wijay Sapu Hidaya Setia Kusum Nugro Prana Gunaw Susan Harto Suhar Purna Wibo Sulis Kurni Rahar Mulya Darma Surya',
    stemsLatin:
      'santo wijay sapu hidaya setia kusum nugro prana gunaw susan harto suhar purna wibo sulis kurni rahar mulya darma surya',
    endings: 'so tra ni wan to wati di no',
    roots: 'Nusa Jaya Maju Sinar Cahaya Mitra Karya Indo Bumi Samudra Garuda Merapi Mandiri Sentosa Abadi Makmur',
    tails: ' Perkasa  Utama  Sejahtera  Niaga  Logistik  Teknik  Persada  Raya  Prima  Lestari',
    forms: ['PT %', 'CV %', 'PT % Tbk', 'UD %'],
    domain: 'surat.example',
  },
  {
    language: 'en',
    country: 'GB',
    phone: '44',
    operators: ['740', '752', '771', '798'],
    first: 'James Emma Oliver Grace Henry Sophie Edward Alice Thomas Ruth George Hannah Samuel Zoë André Lucy',
    firstLatin: 'james emma oliver grace henry sophie edward alice thomas ruth george hannah samuel zoe andre lucy',
    stems: 'Ash Black Brad Cross Dun East Fair Green Hart King Lang Mill North Oak Red Stan Thorn Under White Wood',
    stemsLatin:
      'ash black brad cross dun east fair green hart king lang mill north oak red stan thorn under white wood',
    endings: 'ford ley ton well field worth son by',
    roots:
      'Summit Beacon Crown River Stone Willow Orchard Meridian Harbour Falcon Granite Silver Copper Juniper Atlas Cobalt',
    tails: ' Trading  Services  Works  Group  Logistics  Capital  Projects  Systems  Joinery  Supply',
    forms: ['% Ltd', 'The % Company', '% & Sons', '% plc'],
    domain: 'mail.example',
  },
].map((one) => ({
  ...one,
  first: one.first.split(' '),
  firstLatin: one.firstLatin.split(' '),
  stems: one.stems.split(' '),
  stemsLatin: one.stemsLatin.split(' '),
  endings: one.endings.split(' '),
  roots: one.roots.split(' '),
  tails: one.tails.includes('  ') ? one.tails.split(/ {2}/).map((tail) => ` ${tail.trim()}`) : one.tails.split(' '),
}));

export const INDUSTRIES = ['retail', 'construction', 'logistics', 'food', 'education', 'health', 'finance', 'software'];
