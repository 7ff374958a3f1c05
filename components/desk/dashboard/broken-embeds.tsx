import Link from 'next/link';
import type { BrokenPost } from '@/lib/media/queries';

/** The posts that show something from elsewhere which is not there any more, and what; nothing when there are none. */
export function BrokenEmbeds({ posts, count }: { posts: BrokenPost[]; count: number }) {
  if (posts.length === 0) return null;
  return (
    <section aria-labelledby="broken-embeds">
      <div className="border-b border-rule pb-1.5">
        <h2 id="broken-embeds" tabIndex={-1} className="font-semibold">
          Broken embeds
        </h2>
        <p className="text-[0.8125rem] text-soft">
          Twice in a row, their providers said that these are gone. Readers get a link instead.
          {count > posts.length && ` The newest ${posts.length} of ${count.toLocaleString('en')} posts.`}
        </p>
      </div>
      <ul>
        {posts.map(({ id, title, urls }) => (
          <li key={id} className="grid gap-0.5 border-b border-rule py-2.5">
            <Link
              href={`/desk/posts/${id}`}
              prefetch={false}
              dir="auto"
              className="font-serif text-[1.0625rem] leading-snug font-semibold text-ink hover:text-accent hover:underline"
            >
              {title}
            </Link>
            {urls.map((url) => (
              <span key={url} className="text-sm wrap-anywhere text-soft">
                {url}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
