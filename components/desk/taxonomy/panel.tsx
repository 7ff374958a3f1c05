import type { ReactNode } from 'react';

/** A part of the screen of a category or a tag: its name and what it does, its form beside it. */
export function Panel({
  id,
  title,
  about,
  children,
}: {
  id: string;
  title: string;
  about: ReactNode;
  children: ReactNode;
}) {
  return (
    <section
      aria-labelledby={id}
      className="grid max-w-4xl gap-x-10 gap-y-4 border-t border-rule py-8 md:grid-cols-[13rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={id} className="font-serif text-xl font-semibold">
          {title}
        </h2>
        <div className="mt-1 grid gap-1 text-sm text-soft">{about}</div>
      </div>
      <div className="max-w-xl">{children}</div>
    </section>
  );
}
