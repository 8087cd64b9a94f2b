import iconv from 'iconv-lite';
import { decode, detectEncoding } from './encoding';
import { UnreadableFileError } from './table';

const russian =
  'Название компании;Телефон;Адрес\nООО «Ромашка»;+7 495 123-45-67;г. Москва, ул. Тверская, д. 1\nИП Щукин Ёж;—;Съезд № 5\n';
const romanian =
  'Denumire;Oraş;Persoană de contact\nBăcănia Țărănească SRL;Iaşi;Ştefan Mânzatu\nFântâna Veche;Bălţi;Ioniţă Păun\n'.replace(
    'Ț',
    'Ţ',
  );
const french = 'Société;Ville;Contact\nCafé Noël;Besançon;Hélène Lefèvre\nÉpicerie Générale;Nîmes;François Müller\n';
const czech = 'Název;Město\nPříliš žluťoučký kůň;Plzeň\nŘeznictví Dvořák;Třebíč\n';

const read = (bytes: Buffer) => {
  const found = detectEncoding(bytes);
  return { ...found, text: decode(bytes, found.encoding, found.skip) };
};

describe('detectEncoding', () => {
  it.each([
    ['windows-1251', russian],
    ['koi8-r', russian.replace(/[«»—№]/g, '-')],
    ['cp866', russian.replace(/[«»—]/g, '-')],
    ['maccyrillic', russian],
    ['windows-1250', romanian],
    ['windows-1250', czech],
    ['iso-8859-2', czech],
    ['windows-1252', french],
    ['cp852', czech],
  ])('reads %s', (encoding, text) => {
    const found = read(iconv.encode(text, encoding));
    expect(found.text).toBe(text);
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    'reads %s with and without a byte order mark',
    (encoding) => {
      for (const text of [russian, french]) {
        for (const addBOM of [true, false]) {
          const found = read(iconv.encode(text, encoding, { addBOM }));
          expect({ encoding: found.encoding, confidence: found.confidence, text: found.text }).toEqual({
            encoding,
            confidence: 'sure',
            text,
          });
        }
      }
    },
  );

  it('is sure of one accented letter only when it stands in a Latin word', () => {
    const found = read(iconv.encode('name,city\nCafé,Paris\n', 'windows-1252'));
    expect(found.text).toBe('name,city\nCafé,Paris\n');
    expect(found.confidence).toBe('weak');
  });

  it('says that it is not sure when nothing looks like a language', () => {
    const found = detectEncoding(Buffer.from([0x61, 0x2c, 0x95, 0xb0, 0xf7, 0x8f, 0x9d, 0xa1, 0xff, 0x0a]));
    expect(found.confidence).toBe('weak');
    expect(found.candidates.length).toBeGreaterThan(0);
  });

  it('refuses binary files', () => {
    expect(() => detectEncoding(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 73, 0, 0, 72, 200, 9, 0]))).toThrow(
      UnreadableFileError,
    );
  });
});
