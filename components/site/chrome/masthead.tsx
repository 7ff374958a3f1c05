import type { ReactNode } from 'react';
import type { MenuLink } from '@/lib/menus/views';
import type { SiteView } from '@/lib/posts/views';
import { MastheadName } from './masthead-name';
import { SiteMenu } from './site-menu';

type Props = {
  site: SiteView;
  menu: MenuLink[];
  /** The visitor's corner, on a page that knows who asks; elsewhere the script fills it. */
  corner?: ReactNode;
};

/** The head of every page for readers: the visitor's corner, the name, the menu. */
export function Masthead({ site, menu, corner }: Props) {
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
      <SiteMenu links={menu} />
    </header>
  );
}
