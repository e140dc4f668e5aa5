import { BlockList, isIP } from 'node:net'

/** The machines that stand in front of the product and say truly who asked. */
export type TrustedProxies = BlockList

/** Reads '10.0.0.5, 10.1.0.0/16, ::1'; undefined when something in it is no address. */
export function readProxies(written: string): TrustedProxies | undefined {
  const list = new BlockList()
  for (const entry of written.split(',').map(part => part.trim())) {
    const [address = '', length, ...more] = entry.split('/')
    const kind = kindOf(address)
    if (kind === undefined || more.length > 0) return undefined
    if (length === undefined) list.addAddress(address, kind)
    else if (/^\d{1,3}$/.test(length) && Number(length) <= (kind === 'ipv4' ? 32 : 128))
      list.addSubnet(address, Number(length), kind)
    else return undefined
  }
  return list
}

/**
 * Whose address a request comes from. A proxy that is trusted adds the address it was asked from to the end of
 * X-Forwarded-For; so the last address there that is no trusted proxy is the one that asked. Anything before it could
 * have been written by anybody, and counts no more than the header of somebody who comes without a proxy.
 */
export function clientAddress(
  peer: string,
  forwarded: string | undefined,
  proxies: TrustedProxies | undefined,
): string {
  const isTrusted = (address: string) => {
    const kind = kindOf(address)
    return kind !== undefined && (proxies?.check(address, kind) ?? false)
  }
  const hops = (forwarded ?? '').split(',').map(hop => plain(hop.trim()))
  let asker = plain(peer)
  while (isTrusted(asker)) {
    const before = hops.pop()
    if (before === undefined || kindOf(before) === undefined) break
    asker = before
  }
  return asker
}

/**
 * The network that an address is in, for counting: of IPv6 the first half (RFC 4291 2.5.4), since whoever has one such
 * address has the whole other half to choose from.
 */
export function networkOf(address: string): string {
  if (kindOf(address) !== 'ipv6') return address
  const [before = '', after] = address.toLowerCase().replace(/%.*$/, '').split('::')
  const groups = before.split(':').filter(group => group !== '')
  const behind = (after ?? '').split(':').filter(group => group !== '')
  const gap = after === undefined ? 0 : 8 - groups.length - behind.length
  const all = [...groups, ...Array<string>(Math.max(0, gap)).fill('0'), ...behind]
  return `${all
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

function kindOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address)
  return version === 0 ? undefined : version === 4 ? 'ipv4' : 'ipv6'
}

/** An IPv4 address as itself where IPv6 carries it. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')
