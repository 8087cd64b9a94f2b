import { guessServer } from './providers';

it('knows the servers of big providers and guesses those of others', () => {
  expect(guessServer('Me@GMAIL.com')).toEqual({ host: 'smtp.gmail.com', port: 465, security: 'tls' });
  expect(guessServer('sales@acme.example')?.host).toBe('mail.acme.example');
  expect(guessServer('sales@')).toBeNull();
  expect(guessServer('sales@acme')).toBeNull();
});
