import type { ImportField, ImportFieldType } from '../import-target';
import { parseCell } from './cell';
import { localToOffset } from './zone';

const field = (type: ImportFieldType, over: Partial<ImportField> = {}): ImportField => ({
  key: 'x',
  type,
  synonyms: {},
  ...over,
});
const formats = { date: 'dmy', number: 'comma', timeZone: 'Europe/Chisinau' } as const;
const parse = (text: string, type: ImportFieldType, over: Partial<ImportField> = {}) => {
  const cell = parseCell(text, field(type, over), formats);
  return 'value' in cell ? cell.value : `!${cell.code}`;
};

describe('parseCell', () => {
  it.each([
    ['1.234,50', 'number', '1234.5'],
    ['12 €', 'number', '!not_a_number'],
    ['12,5', 'integer', '!not_an_integer'],
    ['123456789012345', 'integer', '!number_too_large'],
    ['0,12345', 'money', '!too_many_decimals'],
    ['31.12.2016', 'date', '2016-12-31'],
    ['2016-12-31T23:59:59Z', 'date', '2016-12-31'],
    ['0', 'date', '!not_a_date'],
    ['да', 'boolean', true],
    ['Tidak', 'boolean', false],
    ['maybe', 'boolean', '!not_a_boolean'],
    ['Ion <ion@example.md>', 'email', 'ion@example.md'],
    ['mailto:a@b.co', 'email', 'a@b.co'],
    ['a@b', 'email', '!not_an_email'],
    ['tel:+373 22 123456', 'phone', '+373 22 123456'],
    ['(495) 556677 доб. 12', 'phone', '(495) 556677 доб. 12'],
    ['call me', 'phone', '!not_a_phone'],
    ['example.com/a?b=c', 'url', 'example.com/a?b=c'],
    ['javascript:alert(1).x', 'url', '!not_a_url'],
    ['=1+1', 'text', '=1+1'],
  ] as const)('%s as %s', (text, type, expected) => {
    expect(parse(text, type)).toBe(expected);
  });

  it('keeps money with the currency its cell names', () => {
    expect(parse('32.000,00 €', 'money')).toEqual({ amount: '32000', currency: 'EUR' });
    expect(parse('32', 'money')).toEqual({ amount: '32', currency: null });
  });

  it('obeys bounds', () => {
    expect(parse('abcd', 'text', { max: 3 })).toBe('!too_long');
    expect(parse('-1', 'number', { minimum: 0 })).toBe('!too_small');
    expect(parse('11', 'integer', { maximum: 10 })).toBe('!too_large');
  });

  it('gives local times the offset of the zone on that day, and leaves named offsets alone', () => {
    expect(parse('01.07.2024 10:30', 'datetime')).toBe('2024-07-01T10:30:00.000+03:00');
    expect(parse('01.01.2024', 'datetime')).toBe('2024-01-01T00:00:00.000+02:00');
    expect(parse('2024-01-01T10:00:00-08:00', 'datetime')).toBe('2024-01-01T10:00:00.000-08:00');
    expect(localToOffset('2024-01-01T00:00:00.000', 'Asia/Kolkata')).toBe('+05:30');
    expect(localToOffset('2024-07-01T00:00:00.000', 'America/New_York')).toBe('-04:00');
  });
});
