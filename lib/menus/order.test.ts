import { describe, expect, test } from 'vitest';
import { canStep, type MenuStep, placedBefore, stepped } from './order';

/** 'a .b .c d' is a, with b and c under it, and d. */
const read = (menu: string) =>
  menu.split(' ').map((word) => ({ id: word.replace('.', ''), under: word.startsWith('.') }));
const written = (items: readonly { id: string; under: boolean }[]) =>
  items.map(({ id, under }) => (under ? `.${id}` : id)).join(' ');

describe('An item of a menu', () => {
  test.each<[string, string, MenuStep, string]>([
    ['goes up past the one before it and those under that', 'a .b .c d', 'up', 'd a .b .c'],
    ['goes up with those under it', 'd a .b', 'up', 'a .b d'],
    ['goes down with those under it', 'a .b d .e', 'down', 'd .e a .b'],
    ['changes places with a neighbour under the same one', 'x .a .b', 'down', 'x .b .a'],
    ['goes under the one before it', 'x a', 'in', 'x .a'],
    ['joins those under the one before it', 'x .y a', 'in', 'x .y .a'],
    ['comes out, and takes along those after it', 'x .a .b', 'out', 'x a .b'],
  ])('%s', (_, before, step, after) => {
    const id = step === 'up' && before.endsWith('d') ? 'd' : 'a';
    expect(written(stepped(read(before), id, step))).toBe(after);
    expect(canStep(read(before), id, step)).toBe(true);
  });

  test.each<[string, string, MenuStep]>([
    ['up from the top', 'a b', 'up'],
    ['down from the end', 'b a', 'down'],
    ['down from the end with those under it', 'b a .c', 'down'],
    ['past the one that it stands under', 'x .a', 'up'],
    ['past the last under the same one', 'x .a y', 'down'],
    ['under nothing', 'a b', 'in'],
    ['further in', 'x .a', 'in'],
    ['in, with others under it', 'x a .b', 'in'],
    ['further out', 'x a', 'out'],
    ['when it is not there', 'x y', 'up'],
  ])('cannot go %s', (_, menu, step) => {
    const items = read(menu);
    expect(stepped(items, 'a', step)).toBe(items);
    expect(canStep(items, 'a', step)).toBe(false);
  });

  test.each<[string, string, string | null, string]>([
    ['before another', 'a b c', 'c', 'b a c'],
    ['to the end', 'a b c', null, 'b c a'],
    ['to the top, out of the one it stood under', 'x .a', 'x', 'a x'],
    ['among those under another', 'a x .y .z', 'z', 'x .y a .z'],
    ['with those under it, behind those under another', 'a .b x .y z', 'y', 'x .y a .b z'],
    ['nowhere, before itself', 'a b', 'a', 'a b'],
    ['nowhere, before one under it', 'a .b c', 'b', 'a .b c'],
    ['nowhere, before one that is gone', 'a b', 'gone', 'a b'],
  ])('is dropped %s', (_, before, target, after) => {
    expect(written(placedBefore(read(before), 'a', target))).toBe(after);
  });

  test('stands under nothing when it comes first', () => {
    expect(written(placedBefore(read('x .y'), 'x', null))).toBe('x .y');
    expect(written(placedBefore(read('x .a b'), 'b', 'x'))).toBe('b x .a');
    expect(written(stepped(read('a b .c'), 'a', 'down'))).toBe('b .c a');
  });
});
