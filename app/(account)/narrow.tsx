import type { ReactNode } from 'react';

/** A page with one thing to say or to ask, as the links of letters lead to. */
export function Narrow({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto grid w-full max-w-md gap-4 px-4 pt-[8vh] pb-12">
      <h1 className="font-serif text-[1.75rem] leading-tight font-semibold">{title}</h1>
      {children}
    </main>
  );
}
