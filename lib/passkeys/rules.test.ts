import { expect, it } from 'vitest';
import { challengeEnd, partyOf } from './rules';

it.each([
  ['https://example.org', 'example.org'],
  ['https://blog.example.org:8443', 'blog.example.org'],
  ['http://localhost:3000', 'localhost'],
])('At %s passkeys belong to %s', (siteUrl, id) => {
  expect(partyOf(siteUrl)).toEqual({ origin: siteUrl, id });
});

it.each(['http://example.org', 'http://127.0.0.1:3000', 'https://192.0.2.1', 'https://[2001:db8::1]'])(
  'At %s browsers have no passkeys',
  (siteUrl) => {
    expect(partyOf(siteUrl)).toBeNull();
  },
);

it('An authenticator has five minutes to answer', () => {
  expect(challengeEnd(new Date('2026-11-25T12:00:00Z'))).toEqual(new Date('2026-11-25T12:05:00Z'));
});
