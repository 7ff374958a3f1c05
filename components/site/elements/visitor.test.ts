import { expect, it } from 'vitest';
import { saysSignedIn } from './visitor';

it('asks who the visitor is only when this browser has signed in', () => {
  expect(saysSignedIn('theme=dark; broadside_signed_in=1')).toBe(true);
  expect(saysSignedIn('broadside_signed_in=0; not_broadside_signed_in=1')).toBe(false);
  expect(saysSignedIn('')).toBe(false);
});
