import type { MostRead as Read } from '@/lib/post-lists/most-read';
import type { SiteView } from '@/lib/posts/views';
import { englishPlaceOf, formatMoment } from '@/lib/text/dates';

/** What is read most: counts of the page cache, of nobody's visits. */
export function MostRead({ read, site, now }: { read: Read; site: SiteView; now: Date }) {
  const since = formatMoment(read.since, now, englishPlaceOf(site));
  return (
    <section aria-labelledby="most-read">
      <div className="border-b border-rule pb-1.5">
        <h2 id="most-read" className="font-semibold">
          Read most
        </h2>
        <p className="text-[0.8125rem] text-soft">
          Since {since}, by how often each page was asked for. Nobody is tracked for it.
        </p>
      </div>
      {read.posts.length > 0 ? (
        <ol>
          {read.posts.map(({ id, title, permalink, count }) => (
            <li key={id} className="flex items-baseline justify-between gap-4 border-b border-rule py-2.5">
              {/* A public page is another document, without React: a plain link. */}
              <a
                href={permalink}
                dir="auto"
                className="font-serif text-[1.0625rem] leading-snug font-semibold text-ink hover:text-accent hover:underline"
              >
                {title}
              </a>
              <span className="shrink-0 text-sm text-soft tabular-nums">
                {count === 1 ? 'once' : `${count.toLocaleString('en')} times`}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p className="py-3 text-soft">Nothing yet.</p>
      )}
    </section>
  );
}
