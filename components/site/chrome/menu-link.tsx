'use client';

import { usePathname } from 'next/navigation';
import { standing } from '@/lib/menus/rules';
import type { Link } from '@/lib/posts/views';

/** A link that says when it is to the page it stands on. A client component, since a layout is not told its address. */
export function MenuLink({ link }: { link: Link }) {
  const path = usePathname();
  return (
    <a href={link.path} aria-current={standing(link.path, path === '/page/home' ? '/' : path)}>
      {link.name}
    </a>
  );
}
