import type { ReactNode } from 'react';

/** One subject of the form's side, with its heading. */
export function Panel({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section
      aria-labelledby={`${id}-panel`}
      className="grid gap-3 border-t border-rule py-4 first:border-0 first:pt-0"
    >
      <h2 id={`${id}-panel`} className="text-sm font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
