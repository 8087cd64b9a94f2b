import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv6 } from 'node:net';

const NOT_PUBLIC = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  NOT_PUBLIC.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
  ['2002::', 16],
] as const)
  NOT_PUBLIC.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address is this machine, the company's own network or nobody's: everything that the internet cannot route to. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return NOT_PUBLIC.check(address, 'ipv4');
  if (family !== 6) return true;
  const plain = address.replace(/%.*$/, '');
  // An IPv4 address dressed as IPv6 is judged by what it is; BlockList does that for ::ffff:1.2.3.4 itself.
  return NOT_PUBLIC.check(plain, 'ipv6') || (/^::ffff:/i.test(plain) && NOT_PUBLIC.check(plain, 'ipv4'));
}

export interface ResolvedHost {
  /** The addresses that may be connected to; the very ones that were checked, so that DNS cannot say something else later. */
  addresses: string[];
}

/** Finds out where a host is. Answers what is wrong as `{ code, response }`. */
export async function resolveHost(
  host: string,
  mayBePrivate: boolean,
): Promise<ResolvedHost | { code: string; response: string }> {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  let found: string[];
  try {
    found = isIP(bare) ? [bare] : (await lookup(bare, { all: true })).map(({ address }) => address);
  } catch {
    return { code: 'EDNS', response: `There is no server named ${host}.` };
  }
  const addresses = mayBePrivate ? found : found.filter((address) => !isPrivateAddress(address));
  if (addresses.length) return { addresses: addresses.toSorted((a, b) => Number(isIPv6(a)) - Number(isIPv6(b))) };
  return {
    code: 'private_host',
    response: `${host} is an address inside the company's own network, which this installation does not write to.`,
  };
}
