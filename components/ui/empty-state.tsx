import type { ReactNode } from 'react';

/** A list with nothing in it: what would stand here, and what to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-center gap-2 rounded-lg border border-dashed border-rule px-6 py-12 text-center">
      <p className="font-serif text-xl font-semibold">{title}</p>
      {children && <p className="max-w-prose text-soft">{children}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
