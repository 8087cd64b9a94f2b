import { guessLocale, indonesianPlural, romanianPlural, russianPlural } from './locales';

describe('plural forms', () => {
  it.each([
    [1, 0],
    [21, 0],
    [101, 0],
    [2, 1],
    [4, 1],
    [22, 1],
    [0, 2],
    [5, 2],
    [11, 2],
    [12, 2],
    [14, 2],
    [111, 2],
    [1.5, 1],
  ])('Russian %d takes form %d', (n, form) => {
    expect(russianPlural(n, 3)).toBe(form);
  });

  it('Russian has a form of its own for none when four are given', () => {
    expect(russianPlural(0, 4)).toBe(0);
    expect(russianPlural(1, 4)).toBe(1);
    expect(russianPlural(5, 4)).toBe(3);
  });

  it.each([
    [1, 0],
    [0, 1],
    [2, 1],
    [19, 1],
    [20, 2],
    [100, 2],
    [101, 1],
    [119, 1],
    [120, 2],
  ])('Romanian %d takes form %d', (n, form) => {
    expect(romanianPlural(n, 3)).toBe(form);
  });

  it('Indonesian has one', () => {
    expect(indonesianPlural()).toBe(0);
  });
});

describe('guessLocale', () => {
  it('takes the first language that is spoken', () => {
    expect(guessLocale(['de-DE', 'ro-MD', 'ru'])).toBe('ro');
    expect(guessLocale(['mo'])).toBe('ro');
    expect(guessLocale(['ja'])).toBe('en');
  });
});
