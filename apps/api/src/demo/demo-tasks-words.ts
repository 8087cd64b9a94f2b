import type { Locale } from '@atrium/platform';

/** What the people of the demo company write down and plan. */
export interface ActivityWords {
  call: string[];
  meeting: string[];
  visit: string[];
  note: string[];
  tasks: string[];
}

export const activityWords: Record<Locale, ActivityWords> = {
  en: {
    call: [
      'Agreed on the colours, waits for the offer by Friday.',
      'The budget is approved, the director signs next week.',
      'Asked for two more chairs and a discount of five per cent.',
      'Compares us with another supplier; delivery time decides.',
      'Happy with the last delivery, will recommend us to a partner.',
      'Wants to see the oak samples once more before deciding.',
    ],
    meeting: [
      'Went through the drawings, small changes to the reception desk.',
      'Showed the new catalogue; interested in the meeting room set.',
      'Terms of payment agreed: half in advance, half on delivery.',
    ],
    visit: [
      'Measured the rooms. The lift is narrow, the tables must come in parts.',
      'Saw the old furniture; they keep the cabinets and replace the desks.',
      'Two doors are narrower than in the plan.',
    ],
    note: [
      'Best reached before ten in the morning.',
      'Decides together with her business partner.',
      'Moves to a new office in spring: about forty work places.',
      'Prefers light wood and no glass.',
      'Invoices go to the accountant, not to the office.',
    ],
    tasks: [
      'Call about the offer',
      'Send the revised offer',
      'Measure the meeting room',
      'Call to agree on the delivery day',
      'Meeting: choose the fabrics',
      'Send the contract for signature',
      'Ask whether the delivery was complete',
      'Prepare the drawings',
      'Call about the payment',
      'Visit with the samples',
    ],
  },
  ru: {
    call: [
      'Согласовали цвета, ждёт предложение до пятницы.',
      'Бюджет утверждён, директор подпишет на следующей неделе.',
      'Просит ещё два кресла и скидку пять процентов.',
      'Сравнивает нас с другим поставщиком, решит срок поставки.',
      'Прошлой поставкой доволен, порекомендует нас партнёру.',
      'Хочет ещё раз посмотреть образцы дуба, потом решит.',
    ],
    meeting: [
      'Прошли по чертежам, небольшие правки стойки ресепшен.',
      'Показали новый каталог, интересен комплект для переговорной.',
      'Согласовали оплату: половина вперёд, половина при поставке.',
    ],
    visit: [
      'Замерили помещения. Лифт узкий, столы везём в разобранном виде.',
      'Посмотрели старую мебель: шкафы оставляют, столы меняют.',
      'Две двери уже, чем на плане.',
    ],
    note: [
      'Лучше звонить до десяти утра.',
      'Решает вместе с партнёром по бизнесу.',
      'Весной переезжают в новый офис, около сорока рабочих мест.',
      'Любит светлое дерево, стекло не нужно.',
      'Счета отправлять бухгалтеру, а не в офис.',
    ],
    tasks: [
      'Позвонить по предложению',
      'Отправить исправленное предложение',
      'Замерить переговорную',
      'Позвонить и согласовать день доставки',
      'Встреча: выбрать ткани',
      'Отправить договор на подпись',
      'Узнать, всё ли привезли',
      'Подготовить чертежи',
      'Позвонить по оплате',
      'Визит с образцами',
    ],
  },
  ro: {
    call: [
      'Am stabilit culorile, așteaptă oferta până vineri.',
      'Bugetul e aprobat, directorul semnează săptămâna viitoare.',
      'Mai cere două scaune și o reducere de cinci la sută.',
      'Ne compară cu alt furnizor; hotărăște termenul de livrare.',
      'Mulțumit de ultima livrare, ne recomandă unui partener.',
      'Vrea să mai vadă o dată mostrele de stejar înainte să decidă.',
    ],
    meeting: [
      'Am parcurs desenele, mici schimbări la recepție.',
      'Am arătat noul catalog; interesat de setul pentru sala de ședințe.',
      'Plata stabilită: jumătate în avans, jumătate la livrare.',
    ],
    visit: [
      'Am măsurat încăperile. Liftul e îngust, mesele vin demontate.',
      'Am văzut mobila veche: păstrează dulapurile și schimbă birourile.',
      'Două uși sunt mai înguste decât în plan.',
    ],
    note: [
      'Se sună cel mai bine înainte de ora zece.',
      'Hotărăște împreună cu asociatul.',
      'La primăvară se mută în alt sediu: vreo patruzeci de locuri de muncă.',
      'Preferă lemnul deschis, fără sticlă.',
      'Facturile merg la contabil, nu la birou.',
    ],
    tasks: [
      'Sun pentru ofertă',
      'Trimit oferta corectată',
      'Măsor sala de ședințe',
      'Sun să stabilim ziua livrării',
      'Întâlnire: alegem stofele',
      'Trimit contractul la semnat',
      'Întreb dacă livrarea a fost completă',
      'Pregătesc desenele',
      'Sun pentru plată',
      'Vizită cu mostrele',
    ],
  },
  id: {
    call: [
      'Warna sudah disepakati, menunggu penawaran sampai Jumat.',
      'Anggaran disetujui, direktur menandatangani minggu depan.',
      'Minta dua kursi lagi dan diskon lima persen.',
      'Membandingkan kami dengan pemasok lain; waktu kirim yang menentukan.',
      'Puas dengan pengiriman terakhir, akan merekomendasikan kami.',
      'Ingin melihat contoh kayu jati sekali lagi sebelum memutuskan.',
    ],
    meeting: [
      'Membahas gambar, ada perubahan kecil pada meja resepsionis.',
      'Menunjukkan katalog baru; tertarik pada set ruang rapat.',
      'Pembayaran disepakati: separuh di muka, separuh saat pengiriman.',
    ],
    visit: [
      'Ruangan sudah diukur. Lift sempit, meja harus dibongkar.',
      'Melihat mebel lama; lemari tetap, meja diganti.',
      'Dua pintu lebih sempit dari gambar.',
    ],
    note: [
      'Paling mudah dihubungi sebelum jam sepuluh pagi.',
      'Memutuskan bersama mitra usahanya.',
      'Musim depan pindah ke kantor baru: sekitar empat puluh meja kerja.',
      'Lebih suka kayu terang, tanpa kaca.',
      'Faktur dikirim ke bagian akuntansi, bukan ke kantor.',
    ],
    tasks: [
      'Telepon soal penawaran',
      'Kirim penawaran yang sudah diperbaiki',
      'Ukur ruang rapat',
      'Telepon untuk menyepakati hari kirim',
      'Rapat: memilih kain',
      'Kirim kontrak untuk ditandatangani',
      'Tanyakan apakah kiriman lengkap',
      'Siapkan gambar',
      'Telepon soal pembayaran',
      'Kunjungan membawa contoh',
    ],
  },
};
