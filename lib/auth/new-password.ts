import { randomInt } from 'node:crypto';

/** Twenty letters and digits that nobody mistakes for one another, in four groups: 99 bits. */
export function newPassword(): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}
