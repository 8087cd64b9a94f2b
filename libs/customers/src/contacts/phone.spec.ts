import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { looksLikePhone, phoneTails, storedPhone } from './phone';

const finds = (stored: string, storedIn: string | null, typed: string, typedIn: string | null): boolean =>
  phoneTails(typed, typedIn).some((tail) => storedPhone(stored, storedIn).digits.endsWith(tail));

describe('phones', () => {
  it('keeps valid numbers by their international digits', () => {
    expect(storedPhone('022 212-345', 'MD')).toEqual({ normalized: '+37322212345', digits: '37322212345' });
    expect(storedPhone('8 (495) 123-45-67', 'RU')).toEqual({ normalized: '+74951234567', digits: '74951234567' });
    expect(storedPhone('0040 21 123 4567', 'MD')).toEqual({ normalized: '+40211234567', digits: '40211234567' });
  });

  it('keeps what it does not understand as it was typed', () => {
    expect(storedPhone('12-34', 'MD')).toEqual({ normalized: null, digits: '1234' });
  });

  it.each(['+7 (912) 345-67-89', '8 912 345 67 89', '007 912 345 67 89', '9123456789', '345-67-89', '6789'])(
    'finds +7 912 345-67-89 by %s',
    (typed) => {
      expect(finds('+7 912 345-67-89', 'MD', typed, 'MD')).toBe(true);
    },
  );

  it('does not find another number', () => {
    expect(finds('+79123456789', 'RU', '9123456780', 'RU')).toBe(false);
    expect(phoneTails('123', 'RU')).toEqual([]);
  });

  it('tells a phone from a name with a number in it', () => {
    expect(looksLikePhone('+7 (912) 345')).toBe(true);
    expect(looksLikePhone('Studio 2024')).toBe(false);
    expect(looksLikePhone('12')).toBe(false);
  });
});

const folder = join(process.env.ATRIUM_SHARED_DATA ?? resolve(__dirname, '../../../../../shared/data'), 'phones');
const withData = existsSync(folder) ? describe : describe.skip;
if (!existsSync(folder)) process.stdout.write('phones: skipped, the example numbers are not here\n');

withData('every example number', () => {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('-examples.csv')) : [];
  it.each(files)('of %s is found in every spelling, whatever it was stored in', (file) => {
    const misses: string[] = [];
    let checks = 0;
    for (const { region, spellings } of numbersOf(file))
      for (const home of [region, 'MD', 'RU', 'US', 'ID', 'GB', 'RO', 'DE', null]) {
        const stored = spellings.slice(0, -1).map((text) => ({ text, digits: storedPhone(text, home).digits }));
        for (const typed of spellings)
          for (const typedIn of new Set([home, 'MD'])) {
            const tails = phoneTails(typed, typedIn);
            checks += stored.length;
            for (const { text, digits } of stored)
              if (!tails.some((tail) => digits.endsWith(tail)))
                misses.push(`${region} stored ${text} in ${home} typed ${typed} in ${typedIn}`);
          }
      }
    expect(misses).toEqual([]);
    expect(checks).toBeGreaterThan(200);
  });
});

/** International with + and 00, national, digits alone, and the last seven digits (that one is only typed, never stored). */
function numbersOf(file: string): Array<{ region: string; spellings: string[] }> {
  const code = file.replace('-examples.csv', '');
  const lines = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line.trim());
  return lines.map((line) => {
    const [region = '', , quoted = ''] = line.split(';').map((part) => part.trim());
    const national = quoted.replace(/"/g, '');
    const parsed = parsePhoneNumberFromString(`+${code}${national}`, region as CountryCode);
    if (!parsed) throw new Error(`${line} is not a number`);
    const spellings = [
      parsed.formatInternational(),
      parsed.number,
      `00${parsed.number.slice(1)}`,
      parsed.formatNational(),
      parsed.number.slice(1),
      national,
      parsed.number.slice(-7),
    ];
    return { region, spellings };
  });
}
