import type { MenuLink as Link } from '@/lib/menus/views';
import { MenuLink } from './menu-link';

/** The menu at the foot of every page. */
export function FooterMenu({ links }: { links: Link[] }) {
  if (links.length === 0) return null;
  return (
    <nav className="colophon-menu" aria-label="Footer">
      <ul>
        {links.map((link) => (
          <li key={link.path + link.name}>
            <MenuLink link={link} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
