import type { MenuPlace } from '@/lib/generated/prisma/enums';
import type { Link } from '@/lib/posts/views';

/** A link of a menu, with those that stand under it. */
export type MenuLink = Link & { under: Link[] };

/** A published page at `/`, and the address of its own. */
export type HomePage = { id: string; permalink: string };

/** The menus of the site as every public page shows them. */
export type SiteMenus = Record<MenuPlace, MenuLink[]> & {
  /** The page that stands at `/`; null is the latest posts. */
  home: HomePage | null;
  /** The cache tags of all that the menus lead to, of what is hidden too. */
  tags: string[];
};

/** Kinds of what a menu leads to that are found by name. */
export const namedKinds = ['page', 'category', 'tag', 'person', 'article'] as const;
export type NamedKind = (typeof namedKinds)[number];

/** What an item leads to: something of this site by its id, the latest posts, or an address. */
export type MenuTarget =
  | { kind: NamedKind; id: string }
  | { kind: 'latest'; id: '' }
  | { kind: 'address'; id: '' };

/** An item as its form shows it. */
export type MenuItemView = {
  id: string;
  target: MenuTarget;
  /** What it leads to, as it is called now. */
  name: string;
  label: string;
  /** Of an address. */
  url: string;
  /** Whether it stands under the nearest item before it that does not. */
  under: boolean;
  /** Why readers do not see it; null when they do. */
  hidden: string | null;
};

export type MenuForEdit = { version: number; items: MenuItemView[] };
