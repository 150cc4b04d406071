import { BlockList, isIP } from 'node:net';
import type { Context } from 'hono';

/** The address at the other end of the connection; `undefined` where a request came over none. */
export function peerOf(c: Context): string | undefined {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return plainAddress(incoming?.socket?.remoteAddress);
}

/** An IPv4 address that is written as IPv6 (`::ffff:127.0.0.1`), as IPv4. */
const plainAddress = (address: string | undefined): string | undefined => address?.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');

/** Whether an address reaches no further than this machine. */
export const isLoopback = (address: string | undefined): boolean => address === 'localhost' || (address !== undefined && loopback(address));

/** Headers by which a proxy says for whom it asks. */
const forwarding = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** Whether a request comes from this machine itself, not through a proxy on it. */
export const isLocal = (c: Context): boolean => isLoopback(peerOf(c)) && !forwarding.some((name) => c.req.header(name) !== undefined);

export class AddressError extends Error {
  override readonly name = 'AddressError';
}

/** A test for a list of addresses and networks: `10.0.0.7`, `10.1.0.0/16`, `::1`. Throws {@link AddressError}. */
export function addressList(addresses: readonly string[]): (address: string | undefined) => boolean {
  const list = new BlockList();
  for (const address of addresses) {
    const [host = '', bits, ...others] = address.trim().split('/');
    const version = isIP(host);
    const most = version === 4 ? 32 : 128;
    if (!version || others.length || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= most))) {
      throw new AddressError(`"${address}" is no address: write one such as 10.0.0.7, ::1, or a network such as 10.1.0.0/16`);
    }
    const family = version === 4 ? 'ipv4' : 'ipv6';
    if (bits === undefined) list.addAddress(host, family);
    else list.addSubnet(host, Number(bits), family);
  }
  return (address) => {
    const version = isIP(address ?? '');
    return version !== 0 && list.check(address!, version === 4 ? 'ipv4' : 'ipv6');
  };
}

const loopback = addressList(['127.0.0.0/8', '::1']);
