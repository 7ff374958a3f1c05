import { responsePath } from '@/lib/comments/address';
import type { FeaturedView } from '@/lib/comments/views';

type Props = { list: readonly FeaturedView[]; permalink: string };

/** What moderators pinned above the thread: the beginning of each, and the way to its place. */
export function Featured({ list, permalink }: Props) {
  if (list.length === 0) return null;
  return (
    <section className="featured" aria-labelledby="featured-heading">
      <h3 id="featured-heading">Featured</h3>
      <ul>
        {list.map(({ number, name, excerpt }) => (
          <li key={number}>
            <blockquote dir="auto">{excerpt}</blockquote>
            <p>
              <a href={responsePath(permalink, number)}>
                #{number} <bdi>{name}</bdi>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
