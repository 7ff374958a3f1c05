import type { SiteView } from '@/lib/posts/views';

/** The head of every public page: the visitor's corner, the name, the menu. */
export function Masthead({ site }: { site: SiteView }) {
  return (
    <header className="masthead">
      <div className="masthead-visitor">
        <site-visitor>
          <a href="/sign-in">Sign in</a>
        </site-visitor>
      </div>
      <p className="masthead-name">
        <a href="/">{site.name}</a>
      </p>
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
