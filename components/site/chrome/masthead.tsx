import type { ReactNode } from 'react';
import type { SiteView } from '@/lib/posts/views';
import { MastheadName } from './masthead-name';

type Props = {
  site: SiteView;
  /** The visitor's corner, on a page that knows who asks; elsewhere the script fills it. */
  corner?: ReactNode;
};

/** The head of every page for readers: the visitor's corner, the name, the menu. */
export function Masthead({ site, corner }: Props) {
  return (
    <header className="masthead">
      <div className="masthead-visitor">
        {corner ?? (
          <site-visitor>
            <a href="/sign-in">Sign in</a>
          </site-visitor>
        )}
      </div>
      <MastheadName site={site} />
      {site.tagline && <p className="masthead-tagline">{site.tagline}</p>}
      {site.menu.length > 0 && (
        <nav className="masthead-menu" aria-label="Sections">
          <ul>
            {site.menu.map((link) => (
              <li key={link.path}>
                <a href={link.path}>{link.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
