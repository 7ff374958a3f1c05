import { expect, test } from 'vitest';
import type { MenuItemView } from '@/lib/menus/views';
import { itemName, placeWords } from './words';

const item = (id: string, under = false, label = ''): MenuItemView => ({
  ...{ id, under, label },
  ...{ target: { kind: 'latest', id: '' }, name: id.toUpperCase(), url: '', hidden: null },
});

test('a move is told by the place, and by what the item stands under', () => {
  const items = [item('a'), item('b', true), item('c', true, 'Sea'), item('d')];
  expect(placeWords(items, 'a')).toBe('“A” is now 1 of 4.');
  expect(placeWords(items, 'c')).toBe('“Sea” is now 3 of 4, under “A”.');
  expect(placeWords(items, 'gone')).toBe('');
});

test('an item without a label is called like what it leads to', () => {
  expect(itemName({ label: ' ', name: 'About' })).toBe('About');
  expect(itemName({ label: '', name: '' })).toBe('the new address');
});
