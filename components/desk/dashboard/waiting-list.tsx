import Link from 'next/link';
import type { ReactNode } from 'react';

/** Something that waits for this person; nothing of it is not shown. */
export type Waiting = { count: string | number; one: string; many: string; href: string };

/** What waits, each with the way there. */
export function WaitingList({ waiting, children }: { waiting: Waiting[]; children?: ReactNode }) {
  const some = waiting.filter(({ count }) => count !== 0 && count !== '0');
  if (some.length === 0 && !children) return <p className="text-soft">Nothing is waiting.</p>;
  return (
    <section aria-label="What waits" className="grid gap-3">
      <ul className="flex flex-wrap gap-3 empty:hidden">
        {some.map(({ count, one, many, href }) => (
          <li key={href} className="contents">
            <Link
              href={href}
              className="grid min-w-36 rounded-lg border border-rule bg-raised px-4 py-3 text-ink no-underline hover:border-accent"
            >
              <span className="font-serif text-2xl leading-tight font-semibold text-accent tabular-nums">
                {count}
              </span>{' '}
              <span className="text-sm text-soft">{String(count) === '1' ? one : many}</span>
            </Link>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}
