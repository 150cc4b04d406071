import { unauthenticated, type Authentication } from './authentication.js';
import { addressList } from './peer.js';

/**
 * A header in which a proxy names the officer whom it has authenticated. It counts only from the listed addresses; from any
 * other it is an attempt to pass for somebody, and refused. Throws `AddressError` for a list that cannot be read, TypeError for no header name.
 */
export function proxyAuthentication({ header, proxies }: { readonly header: string; readonly proxies: readonly string[] }): Authentication {
  if (!/^[a-z][a-z0-9-]{0,63}$/i.test(header)) throw new TypeError(`"${header}" is no name of a header: write one such as X-Officer`);
  if (['authorization', 'cookie', 'host', 'accept', 'content-type'].includes(header.toLowerCase())) throw new TypeError(`the header "${header}" means something else: name one of your own, such as X-Officer`);
  if (!proxies.length) throw new TypeError('a trusted header needs the addresses of the proxies that may send it');
  const isTrusted = addressList(proxies);
  return {
    scheme: { name: 'proxy', definition: { type: 'apiKey', in: 'header', name: header, description: '由受信任的代理填写 / filled in by a trusted proxy' } },
    async identify({ headers, peer }) {
      const officer = headers.get(header);
      if (officer === null) return undefined;
      if (!isTrusted(peer)) throw unauthenticated(`${header} 头部只能由受信任的代理发送`, `the header ${header} counts only from a trusted proxy`);
      // A header that was sent twice arrives as one, joined with commas.
      if (!/^[^\s,;"]{1,200}$/.test(officer)) throw unauthenticated(`${header} 头部须恰好写明一名人员`, `the header ${header} has to name exactly one officer`);
      return { officer };
    },
  };
}
