import { isPrivateAddress, resolveHost } from './mail-host';

it.each([
  '127.0.0.1',
  '127.9.9.9',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  'fe80::1',
  'fe80::1%eth0',
  'fd00::1',
  'fec0::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  '2002:7f00:1::',
  'ff02::1',
  'not an address',
])('%s is not for the world', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

it.each(['8.8.8.8', '172.32.0.1', '93.184.216.34', '2606:4700::1111', '::ffff:8.8.8.8', '100.128.0.1'])(
  '%s is in the open',
  (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  },
);

it('takes a name for what it resolves to', async () => {
  expect(await resolveHost('localhost', false)).toMatchObject({ code: 'private_host' });
  expect(await resolveHost('localhost', true)).toMatchObject({ addresses: expect.arrayContaining(['127.0.0.1']) });
  expect(await resolveHost('[::1]', false)).toMatchObject({ code: 'private_host' });
  expect(await resolveHost('2130706433', false)).not.toHaveProperty('addresses');
  expect(await resolveHost('no-such-host.invalid', true)).toMatchObject({ code: 'EDNS' });
});
