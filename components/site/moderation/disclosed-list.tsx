import { Time } from '@/components/site/time';
import type { DisclosedPage } from '@/lib/moderation/views';
import type { SiteView } from '@/lib/posts/views';

type Entry = DisclosedPage['entries'][number];

const sentences: Record<Entry['what'], string> = {
  removed: 'A response was removed.',
  refused: 'A response was not published.',
  closed: 'Responses were closed.',
  closedThread: 'A thread was closed.',
};

/** What moderators removed and closed, newest first. */
export function DisclosedList({ list, site, path }: { list: DisclosedPage; site: SiteView; path: string }) {
  return (
    <>
      <header className="archive-head">
        <h1>
          Moderation
          {list.before !== null && <span className="archive-page">, earlier</span>}
        </h1>
        <p className="dek">
          What was removed from the responses here, what was closed, and why. Spam is not listed.
        </p>
      </header>
      <div className="disclosed">
        {list.entries.length === 0 && <p className="empty">Nothing has been removed or closed yet.</p>}
        <ol>
          {list.entries.map((entry, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the page is made once
            <li key={place}>
              <p className="disclosed-when">
                <Time at={entry.at} site={site} />
                <a href={entry.post.permalink} dir="auto">
                  {entry.post.title}
                </a>
              </p>
              <p>
                {sentences[entry.what]}
                {entry.until && (
                  <>
                    {' '}
                    Until <Time at={entry.until} site={site} />.
                  </>
                )}
              </p>
              {entry.reason && (
                <p className="disclosed-why" dir="auto">
                  {entry.reason}
                </p>
              )}
            </li>
          ))}
        </ol>
        {(list.before !== null || list.older !== null) && (
          <nav className="pager" aria-label="Pages">
            {list.before !== null && <a href={path}>← Newest</a>}
            {list.older !== null && (
              <a href={`${path}/before/${list.older}`} rel="next">
                Older →
              </a>
            )}
          </nav>
        )}
      </div>
    </>
  );
}
