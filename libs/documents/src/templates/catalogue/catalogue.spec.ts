import { LOCALES } from '@atrium/platform';
import { exampleData } from './example-data';
import { FIELDS, fieldLabel, groupLabel, FIELD_GROUPS, groupsOf } from './fields';
import { readPlaceholder, suggest } from './placeholder';
import { writeField } from './write-field';

const write = (text: string, language: 'en' | 'ru' | 'ro' | 'id' = 'en', line?: number): string => {
  const reading = readPlaceholder(text, line !== undefined);
  if (!('placeholder' in reading)) throw new Error(`Not understood: ${text}`);
  return writeField(reading.placeholder, exampleData(language), language, line);
};

describe('the catalogue of fields', () => {
  it('has a label in every language and a value to show', () => {
    for (const language of LOCALES) {
      for (const { name } of FIELDS) expect(fieldLabel(name, language)).not.toBe(name);
      for (const group of FIELD_GROUPS) expect(groupLabel(group, language)).toBeTruthy();
    }
    expect(groupsOf('customer')).not.toContain('deal');
  });

  it.each([
    ['deal.amount', 'en', undefined, '12,412.50\u00a0EUR'],
    ['deal.amount|words', 'en', undefined, 'Twelve thousand four hundred twelve euros and 50 cents'],
    ['totals.total.words', 'ru', undefined, 'Двенадцать тысяч четыреста двенадцать молдавских леев 50 банов'],
    [' deal.amount | amount ', 'ru', undefined, '12\u00a0412,50'],
    ['document.date|long', 'ro', undefined, '25 noiembrie 2026'],
    ['document.date.iso', 'ro', undefined, '2026-11-25'],
    ['customer.name|upper', 'ru', undefined, 'ООО «СЕВЕРНЫЙ ВЕТЕР»'],
    ['name', 'ro', 1, 'Scaun de birou'],
    ['lines.sum', 'ro', 0, '9.307,50'],
    ['deal.closedOn', 'en', undefined, ''],
  ] as const)('%s in %s', (text, language, line, written) => expect(write(text, language, line)).toBe(written));

  it.each([
    ['customer.nmae', false, 'customer.name'],
    ['Customer Name', false, 'customer.name'],
    ['deal.ammount', false, 'deal.amount'],
    ['qantity', true, 'quantity'],
    ['perusahaan', false, null],
  ])('suggests for %s', (text, inLines, expected) => expect(suggest(text, inLines)).toBe(expected));

  it('tells an unknown field from an unknown format', () => {
    expect(readPlaceholder('deal.amount|roman')).toEqual({
      problem: 'unknown_format',
      suggestion: 'deal.amount|amount',
    });
    expect(readPlaceholder('constructor')).toMatchObject({ problem: 'unknown' });
    expect(readPlaceholder('__proto__')).toMatchObject({ problem: 'unknown' });
  });
});
