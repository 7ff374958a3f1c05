import type { MenuLink as Link } from '@/lib/menus/views';
import { MenuLink } from './menu-link';

/** The main menu. What stands under a link is folded beside it. */
export function SiteMenu({ links }: { links: Link[] }) {
  if (links.length === 0) return null;
  return (
    <nav className="masthead-menu" aria-label="Sections">
      <ul>
        {links.map((link) => (
          <li key={link.path + link.name} className={link.under.length > 0 ? 'has-more' : undefined}>
            <MenuLink link={link} />
            {link.under.length > 0 && <Under link={link} />}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Under({ link }: { link: Link }) {
  return (
    <details name="menu">
      <summary>
        <span className="sr-only">More under {link.name}</span>
      </summary>
      <ul>
        {link.under.map((one) => (
          <li key={one.path + one.name}>
            <MenuLink link={one} />
          </li>
        ))}
      </ul>
    </details>
  );
}
