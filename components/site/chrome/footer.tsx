import type { MenuLink } from '@/lib/menus/views';
import type { SiteView } from '@/lib/posts/views';
import { FooterMenu } from './footer-menu';

/** The foot of every public page. */
export function Footer({ site, menu }: { site: SiteView; menu: MenuLink[] }) {
  return (
    <footer className="colophon">
      <FooterMenu links={menu} />
      {site.footerText && (
        <div
          className="colophon-text"
          dir="auto"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised when it was saved
          dangerouslySetInnerHTML={{ __html: site.footerText }}
        />
      )}
      <p>
        <a href="/">{site.name}</a>
        {site.tagline && <> — {site.tagline}</>}
      </p>
      <p>
        {site.moderationPage && (
          <>
            <a href="/moderation">Moderation</a> ·{' '}
          </>
        )}
        <a href="/your-data">Your data</a>
      </p>
    </footer>
  );
}
