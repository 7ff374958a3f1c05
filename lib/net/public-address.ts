import ipaddr from 'ipaddr.js';

/**
 * Whether a network address, as a resolver writes it, is one of the open internet. Denied are all with a purpose of
 * their own: private, loopback, link-local, carrier-grade NAT, multicast, documentation, and the IPv6 ranges that carry
 * an IPv4 address inside (mapped, NAT64, 6to4, Teredo), by which one of those might be meant.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.IPv4.isValidFourPartDecimal(address) && !ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}

/** All of IPv6 that has ever been given out to hosts. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');
