import type { MenuItemView, MenuTarget } from '@/lib/menus/views';

const kinds: Record<MenuTarget['kind'], string> = {
  page: 'Page',
  category: 'Category',
  tag: 'Tag',
  person: 'Person',
  article: 'Article',
  latest: 'List',
  address: 'Web address',
};

/** What kind of thing an item leads to. */
export function kindName(kind: MenuTarget['kind']): string {
  return kinds[kind];
}

/** What an item is called in a menu; one that was just added may have no name yet. */
export function itemName({ label, name }: Pick<MenuItemView, 'label' | 'name'>): string {
  return label.trim() || name || 'the new address';
}

/** Where an item stands now, for who does not see it move. */
export function placeWords(items: readonly MenuItemView[], id: string): string {
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  if (!item) return '';
  const above = items.slice(0, at).findLast(({ under }) => !under);
  const where = item.under && above ? `, under “${itemName(above)}”` : '';
  return `“${itemName(item)}” is now ${at + 1} of ${items.length}${where}.`;
}
