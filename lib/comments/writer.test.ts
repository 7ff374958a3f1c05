import { describe, expect, it } from 'vitest';
import { addressHash, browserHash } from './writer';

describe('What is kept of where a response came from', () => {
  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff'],
    ['2001:DB8::1', '2001:0db8:0000:0000:0000:0000:0000:0002'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['fe80::1%eth0', 'fe80::2'],
    [' 192.0.2.1 ', '192.0.2.1'],
  ])('is the same for %s and %s, which are one network', (one, other) => {
    expect(addressHash(one)).toBe(addressHash(other));
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:3::1'],
    ['192.0.2.1', '192.0.2.2'],
    ['::1', '1::'],
    ['', 'unknown'],
  ])('tells %s and %s apart', (one, other) => {
    expect(addressHash(one)).not.toBe(addressHash(other));
  });

  it('is nothing of a browser without a token, and never the same for a browser and an address', () => {
    expect(browserHash(null)).toBeNull();
    expect(browserHash('')).toBeNull();
    expect(browserHash('192.0.2.1')).not.toBe(addressHash('192.0.2.1'));
  });
});
