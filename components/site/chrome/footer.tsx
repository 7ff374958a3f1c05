import type { SiteView } from '@/lib/posts/views';

/** The foot of every public page. */
export function Footer({ site }: { site: SiteView }) {
  return (
    <footer className="colophon">
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
