'use client';

import { CircleUserRound, Menu } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useId, useRef } from 'react';

const icons = { menu: Menu, account: CircleUserRound };

type Props = { label: string; icon: keyof typeof icons; side: 'left' | 'right'; children: ReactNode };

/**
 * A button that opens a panel under the top bar. The browser's popover does the rest: Escape and a press elsewhere
 * close it, Tab goes into it, the button says whether it is open.
 */
export function MenuButton({ label, icon, side, children }: Props) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const path = usePathname();
  const Icon = icons[icon];

  // The bar outlives the page: going somewhere closes the panel.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is the occasion, not an ingredient
  useEffect(() => {
    if (panel.current?.matches(':popover-open')) panel.current.hidePopover();
  }, [path]);

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        title={label}
        className="grid size-10 cursor-pointer place-items-center rounded-md text-ink hover:bg-sunk"
      >
        <Icon aria-hidden="true" size={20} />
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={`fixed inset-auto top-14 m-0 max-h-[calc(100dvh-4rem)] w-64 overflow-y-auto rounded-b-lg border border-rule bg-raised p-2 text-ink shadow-raised ${side === 'left' ? 'left-0' : 'right-0 sm:right-2'}`}
      >
        {children}
      </div>
    </>
  );
}
