const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Whether this is an ISO 3166 country code that a place on earth has today. */
export function isCountry(value: string): boolean {
  return /^[A-Z]{2}$/.test(value) && value !== 'ZZ' && names.of(value) !== undefined;
}
