import { parseMailFrom, parseSmtpUrl } from './mail-settings';

it.each([
  [
    'smtps://u%40x:p%3Aw@mail.example.com',
    { host: 'mail.example.com', port: 465, security: 'tls', user: 'u@x', password: 'p:w' },
  ],
  ['smtp://mail.example.com', { host: 'mail.example.com', port: 587, security: 'starttls' }],
  ['smtp://localhost', { host: 'localhost', port: 25, security: 'none' }],
  ['smtp://127.0.0.1:2525', { port: 2525, security: 'none' }],
  ['smtp://relay.lan:25?security=none', { host: 'relay.lan', port: 25, security: 'none' }],
])('%s', (url, expected) => {
  expect(parseSmtpUrl(url)).toMatchObject({ ...expected, mayBePrivate: true });
});

it.each(['', 'mail.example.com', 'http://mail.example.com', 'smtp://', 'smtp://x?security=maybe'])('not %s', (url) => {
  expect(parseSmtpUrl(url)).toBeNull();
});

it('reads a sender as people write it', () => {
  expect(parseMailFrom('Acme <crm@acme.example>')).toEqual({ name: 'Acme', address: 'crm@acme.example' });
  expect(parseMailFrom('"Acme, Ltd" <crm@acme.example>')).toEqual({ name: 'Acme, Ltd', address: 'crm@acme.example' });
  expect(parseMailFrom('crm@acme.example')).toEqual({ address: 'crm@acme.example' });
  for (const wrong of ['Acme', 'Acme <crm>@x', 'a@b\r\nBcc: c@d']) expect(parseMailFrom(wrong)).toBeNull();
});
