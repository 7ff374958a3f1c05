import { describe, expect, it } from 'vitest';
import { readToken, signToken } from './tokens';

const token = signToken('stop', 'subscription~1');

describe('The token of a link in a letter', () => {
  it('gives back what was signed', () => {
    expect(readToken('stop', token)).toBe('subscription~1');
  });

  it('is good for nothing but what it was made for', () => {
    expect(readToken('confirm', token)).toBeNull();
  });

  it.each([
    ['another value', token.replace('1', '2')],
    ['another signature', `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
    ['no signature', 'subscription~1'],
    ['an empty signature', 'subscription~1.'],
    ['something after it', `${token}.x`],
    ['nothing', ''],
    ['a list', [token]],
    ['an object', { token }],
    ['text that is not ASCII', 'ü.ü'],
    ['a megabyte', 'a'.repeat(1_000_000)],
    ['zero-width characters', `\u200b${token}`],
  ])('is refused when it is %s', (_, forged) => {
    expect(readToken('stop', forged)).toBeNull();
  });
});
