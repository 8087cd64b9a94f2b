import { guessSettings } from './guesses';

describe('guesses for the first set-up', () => {
  it.each([
    ['ro-MD,ro;q=0.9,ru;q=0.8', { locale: 'ro', country: 'MD', currency: 'MDL', timeZone: 'Europe/Chisinau' }],
    ['de-DE,de;q=0.9,ru-KZ;q=0.5', { locale: 'ru', country: 'KZ', currency: 'KZT', timeZone: 'Asia/Almaty' }],
    ['id', { locale: 'id', country: 'ID', currency: 'IDR', timeZone: 'Asia/Jakarta' }],
    ['en-IE', { locale: 'en', country: 'IE', currency: 'EUR', timeZone: 'Asia/Tokyo' }],
    ['fr-FR', { locale: 'en', country: 'US', currency: 'USD', timeZone: 'America/New_York' }],
    [undefined, { locale: 'en', country: 'US', currency: 'USD', timeZone: 'America/New_York' }],
  ])('%s', (header, guesses) => {
    expect(guessSettings(header, 'Asia/Tokyo')).toEqual(guesses);
  });
});
