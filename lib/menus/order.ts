/** What the order of a menu knows of an item. */
export type InOrder = { id: string; under: boolean };

export type MenuStep = 'up' | 'down' | 'in' | 'out';

/** A step that can be taken with an item: with those under it, it changes places with a neighbour, or its level. */
export function canStep(items: readonly InOrder[], id: string, step: MenuStep): boolean {
  return stepped(items, id, step) !== items;
}

/** The items after a step; the same array when there is nowhere to go. */
export function stepped<Item extends InOrder>(
  items: readonly Item[],
  id: string,
  step: MenuStep,
): readonly Item[] {
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  if (!item) return items;
  if (step === 'in')
    return at > 0 && !item.under && !items[at + 1]?.under ? withLevel(items, at, true) : items;
  if (step === 'out') return item.under ? withLevel(items, at, false) : items;
  return step === 'up' ? raised(items, at) : lowered(items, at);
}

/** The items with one, and those under it, put before another; at the end when there is none of that id. */
export function placedBefore<Item extends InOrder>(
  items: readonly Item[],
  id: string,
  otherId: string | null,
): readonly Item[] {
  const at = items.findIndex((item) => item.id === id);
  if (at < 0 || id === otherId) return items;
  const end = endOf(items, at);
  const moving = items.slice(at, end);
  if (moving.some((item) => item.id === otherId)) return items;
  const rest = [...items.slice(0, at), ...items.slice(end)];
  const to = otherId === null ? rest.length : rest.findIndex((item) => item.id === otherId);
  if (to < 0) return items;
  // What brings others along cannot stand between those of another.
  const place = moving.length > 1 ? topAtOrAfter(rest, to) : to;
  return headed([...rest.slice(0, place), ...moving, ...rest.slice(place)]);
}

function raised<Item extends InOrder>(items: readonly Item[], at: number): readonly Item[] {
  const item = items[at];
  if (!item || at === 0) return items;
  if (item.under) return items[at - 1]?.under ? swapped(items, at - 1, at, at + 1) : items;
  const before = topBefore(items, at);
  return swapped(items, before, at, endOf(items, at));
}

function lowered<Item extends InOrder>(items: readonly Item[], at: number): readonly Item[] {
  const item = items[at];
  const end = item ? endOf(items, at) : items.length;
  const next = items[end];
  if (!item || !next || (item.under && !next.under)) return items;
  return swapped(items, at, end, endOf(items, end));
}

/** The stretch from `middle` to `end` before that from `start` to `middle`. */
function swapped<Item>(items: readonly Item[], start: number, middle: number, end: number): Item[] {
  return [
    ...items.slice(0, start),
    ...items.slice(middle, end),
    ...items.slice(start, middle),
    ...items.slice(end),
  ];
}

/** Where those end that stand under an item, or just behind it. */
function endOf(items: readonly InOrder[], at: number): number {
  let end = at + 1;
  while (!items[at]?.under && items[end]?.under) end++;
  return end;
}

function topBefore(items: readonly InOrder[], at: number): number {
  let before = at - 1;
  while (before > 0 && items[before]?.under) before--;
  return before;
}

function topAtOrAfter(items: readonly InOrder[], at: number): number {
  let place = at;
  while (items[place]?.under) place++;
  return place;
}

function withLevel<Item extends InOrder>(items: readonly Item[], at: number, under: boolean): Item[] {
  return items.map((item, index) => (index === at ? { ...item, under } : item));
}

/** The first item stands under nothing. */
export function headed<Item extends InOrder>(items: readonly Item[]): Item[] {
  return items.map((item, index) => (index === 0 && item.under ? { ...item, under: false } : item));
}
