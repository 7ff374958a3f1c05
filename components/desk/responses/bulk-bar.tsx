'use client';

import type { ReactNode } from 'react';

type Props = {
  back: string;
  /** How many rows are ticked; null until the script runs. */
  ticked: number | null;
  shown: number;
  onTickAll: (tick: boolean) => void;
  /** The submit buttons. */
  children: ReactNode;
};

/** What can be done to every ticked response. The boxes are in the rows and name this form. */
export function BulkBar({ back, ticked, shown, onTickAll, children }: Props) {
  return (
    <form
      id="bulk"
      aria-label="Ticked responses"
      className="sticky top-14 z-10 flex flex-wrap items-center gap-x-1 gap-y-1.5 border-b border-rule bg-paper py-2 md:ps-3"
    >
      <input type="hidden" name="back" value={back} />
      <label className={`me-3 flex min-h-8 items-center gap-3 ${ticked === null ? 'invisible' : ''}`}>
        <input
          type="checkbox"
          className="size-[1.125rem] accent-accent"
          checked={shown > 0 && ticked === shown}
          ref={(box) => {
            if (box) box.indeterminate = ticked !== null && ticked > 0 && ticked < shown;
          }}
          onChange={(event) => onTickAll(event.target.checked)}
        />
        <span className="text-sm text-soft tabular-nums">{ticked ? `${ticked} ticked` : 'Tick all'}</span>
      </label>
      {children}
    </form>
  );
}
