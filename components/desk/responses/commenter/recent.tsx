import { Badge } from '@/components/ui/badge';
import type { CommenterResponse } from '@/lib/commenters/views';
import { responsePath } from '@/lib/comments/address';
import { excerpt, plainText } from '@/lib/text/plain';
import { statuses } from '../statuses';
import { type Clock, When } from '../when';

/** Their newest responses, each with where it stands. */
export function Recent({ list, clock }: { list: readonly CommenterResponse[]; clock: Clock }) {
  return (
    <section aria-labelledby="recent">
      <h2 id="recent" className="mb-2 font-serif text-xl font-semibold">
        Recent responses
      </h2>
      {list.length === 0 ? (
        <p className="text-soft">None that are still here.</p>
      ) : (
        <ul className="divide-y divide-rule border-y border-rule">
          {list.map((response) => (
            <li key={response.id} className="grid gap-1 py-3">
              <p className="flex flex-wrap items-baseline gap-x-2.5 text-[0.8125rem] text-soft">
                <Badge tone={statuses[response.status].tone}>{statuses[response.status].name}</Badge>
                <InPlace of={response} />
                <When at={response.at} clock={clock} />
              </p>
              <p dir="auto" className="font-serif wrap-anywhere">
                {excerpt(plainText(response.html), 280)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** To the response on its page, or to the article while it is not shown there. */
function InPlace({ of: { post, number, status } }: { of: CommenterResponse }) {
  const title = <bdi>{post.title || 'a post without a title'}</bdi>;
  if (post.permalink === null) return <span>{title}</span>;
  const shown = status === 'approved' ? number : null;
  return (
    // The public page is another document with no React: a plain link.
    <a
      href={shown === null ? post.permalink : responsePath(post.permalink, shown)}
      className="py-1 text-accent hover:underline"
    >
      {shown !== null && `#${shown} on `}
      {title}
    </a>
  );
}
