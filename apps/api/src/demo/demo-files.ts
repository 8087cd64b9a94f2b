import { crc32, deflateSync } from 'node:zlib';
import type { Locale } from '@atrium/platform';
import type { ApiCaller } from './api-caller';
import type { DemoCustomer } from './demo-customers';

interface FileWords {
  picture: string;
  plan: string;
  notes: string;
  text: string;
}

const WORDS: Record<Locale, FileWords> = {
  en: {
    picture: 'Colour sample.png',
    plan: 'Floor plan.pdf',
    notes: 'Measurements.txt',
    text: 'Hall: 4.20 x 3.10 m, ceiling 2.70 m\nDoor: 0.90 m, opens inwards\nSocket beside the window is to stay free\n',
  },
  ru: {
    picture: 'Образец цвета.png',
    plan: 'План помещения.pdf',
    notes: 'Замеры.txt',
    text: 'Зал: 4,20 x 3,10 м, потолок 2,70 м\nДверь: 0,90 м, открывается внутрь\nРозетка у окна должна остаться свободной\n',
  },
  ro: {
    picture: 'Mostră de culoare.png',
    plan: 'Plan de etaj.pdf',
    notes: 'Măsurători.txt',
    text: 'Hol: 4,20 x 3,10 m, tavan 2,70 m\nUșă: 0,90 m, se deschide spre interior\nPriza de lângă fereastră rămâne liberă\n',
  },
  id: {
    picture: 'Contoh warna.png',
    plan: 'Denah lantai.pdf',
    notes: 'Hasil ukur.txt',
    text: 'Aula: 4,20 x 3,10 m, plafon 2,70 m\nPintu: 0,90 m, membuka ke dalam\nStopkontak di dekat jendela harus tetap bebas\n',
  },
};

/** A picture, a drawing and some notes on the first customers and on a deal. */
export async function addFiles(api: ApiCaller, language: Locale, customers: readonly DemoCustomer[]): Promise<void> {
  const words = WORDS[language];
  const { items: deals } = await api.get<{ items: Array<{ id: string }> }>(
    'deals?filter[stageKind]=open&sort=-amount&limit=1',
  );
  const files = [
    { name: words.picture, content: colourSample(640, 420) },
    { name: words.plan, content: floorPlan() },
    { name: words.notes, content: Buffer.from(words.text) },
  ];
  const subjects = [
    ...customers.slice(0, 2).map(({ id }) => ({ subjectType: 'customer', subjectId: id })),
    ...deals.map(({ id }) => ({ subjectType: 'deal', subjectId: id })),
  ];
  for (const subject of subjects) for (const file of files) await api.upload('files', subject, file);
}

/** Stripes of wood and cloth, as a PNG made of nothing but its definition. */
function colourSample(width: number, height: number): Buffer {
  const tones = [
    [124, 82, 48],
    [176, 128, 84],
    [214, 189, 152],
    [74, 108, 110],
    [38, 62, 66],
  ];
  const raw = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const tone = tones[Math.floor((x * tones.length) / width)] ?? [0, 0, 0];
      const grain = Math.round(9 * Math.sin(x / 3 + 4 * Math.sin(y / 37)));
      tone.forEach((value, channel) =>
        raw.writeUInt8(Math.min(255, Math.max(0, value + grain)), y * (width * 3 + 1) + 1 + x * 3 + channel),
      );
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Walls, a door and a window with their measures: a PDF without words, the same in every language. */
function floorPlan(): Buffer {
  const drawing = [
    '6 w 97 300 400 300 re S',
    '1 1 1 RG 10 w 200 300 m 280 300 l S 340 600 m 440 600 l S',
    '0 0 0 RG 1 w 200 300 m 200 380 l S 200 380 m 244 380 280 344 280 300 c S 340 597 100 6 re S',
    '[4 3] 0 d 97 270 m 497 270 l S 67 300 m 67 600 l S [] 0 d',
    'BT /F1 14 Tf 280 250 Td (4.20) Tj ET BT /F1 14 Tf 0 1 -1 0 60 435 Tm (3.10) Tj ET',
  ].join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${text}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}
