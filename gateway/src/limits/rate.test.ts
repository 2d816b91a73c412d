import { clientOf, rateLimit } from './rate.js';

test('addresses of one network of IPv6 are one client', () => {
  expect(clientOf('2001:db8:1:2::1')).toBe(clientOf('2001:db8:1:2:ffff:1:2:3'));
  expect(clientOf('2001:0db8:0001:2::9')).toBe(clientOf('2001:db8:1:2::1'));
  expect(clientOf('2001:db8:1:3::1')).not.toBe(clientOf('2001:db8:1:2::1'));
  expect(clientOf('fe80::1%eth0')).toBe(clientOf('fe80::2'));
  expect(clientOf('::1')).toBe(clientOf('::2'));
});

test('an address of IPv4 is one client, however it is written', () => {
  expect(clientOf('::ffff:10.0.0.1')).toBe('10.0.0.1');
  expect(clientOf('10.0.0.1')).not.toBe(clientOf('10.0.0.2'));
});

test('when more clients than may be counted ask in a minute, those who come last are counted together', async () => {
  const limit = rateLimit({ requestsPerMinute: 2, clients: 2 });
  const ask = async (address: string): Promise<boolean> => (await limit(address)) === undefined;
  expect([await ask('10.0.0.1'), await ask('10.0.0.2'), await ask('10.0.0.3'), await ask('10.0.0.4')]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(await ask('10.0.0.5')).toBe(false);
  expect(await ask('10.0.0.1')).toBe(true);
});
