import { expect, it } from 'vitest';
import { config } from '@/lib/config';
import { seal, unseal } from './sealed';

it('What is sealed can be read again by its owner, for its purpose, and is not the same twice', () => {
  const sealed = seal('codes', 'anna', 'GEZDGNBV 🙂');
  expect(unseal('codes', 'anna', sealed)).toBe('GEZDGNBV 🙂');
  expect(seal('codes', 'anna', 'GEZDGNBV 🙂')).not.toBe(sealed);
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('GEZDGNBV');
});

it('What is sealed is of no use to anyone else, for anything else, or when it was changed', () => {
  const sealed = seal('codes', 'anna', 'GEZDGNBV');
  expect(unseal('codes', 'abel', sealed)).toBeNull();
  expect(unseal('cookie', 'anna', sealed)).toBeNull();
  expect(unseal('codes', 'anna', `${sealed.slice(0, -2)}AA`)).toBeNull();
  for (const forged of ['', 'x', 'A'.repeat(40)]) expect(unseal('codes', 'anna', forged)).toBeNull();
});

it('Under another AUTH_SECRET nothing that was sealed can be read', () => {
  const sealed = seal('codes', 'anna', 'GEZDGNBV');
  const before = config().authSecret;
  config().authSecret = 'another secret of thirty-two characters';
  expect(unseal('codes', 'anna', sealed)).toBeNull();
  config().authSecret = before;
  expect(unseal('codes', 'anna', sealed)).toBe('GEZDGNBV');
});
