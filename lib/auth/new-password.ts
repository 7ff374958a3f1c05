import { randomInt } from 'node:crypto';

/** Twenty letters and digits that nobody mistakes for one another, in four groups: 99 bits. */
export function newPassword(): string {
  return Array.from({ length: 4 }, () => plainLetters(5)).join('-');
}

/** Letters and digits that nobody mistakes for one another: five bits each. */
export function plainLetters(count: number): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from({ length: count }, () => letters[randomInt(letters.length)]).join('');
}
