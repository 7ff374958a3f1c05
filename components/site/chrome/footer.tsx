import type { SiteView } from '@/lib/posts/views';

/** The foot of every public page. */
export function Footer({ site }: { site: SiteView }) {
  return (
    <footer className="colophon">
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
