'use client';

import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { Button } from '@/components/ui/button';

type Props = {
  back: string;
  /** Whether readers find the reasons of removals on a page of their own. */
  reasonsShown: boolean;
  /** Gives the focus back to the list, when the reason is written. */
  onReasonGiven: () => void;
  /** How many rows are ticked; null until the script runs. */
  ticked: number | null;
  shown: number;
  onTickAll: (tick: boolean) => void;
  /** The whole list, when it has more pages than this one. */
  all: { chosen: boolean; count: number; choose: (all: boolean) => void };
  /** The submit buttons. */
  children: ReactNode;
};

/** What can be done to every ticked response. The boxes are in the rows and name this form. */
export function BulkBar({
  back,
  reasonsShown,
  onReasonGiven,
  ticked,
  shown,
  onTickAll,
  all,
  children,
}: Props) {
  const suggested = useId();
  const chosen = all.chosen ? `All ${all.count.toLocaleString('en')} chosen` : `${ticked} ticked`;
  const said = ticked ? chosen : 'Tick all';

  function onKeyDown(event: KeyboardEvent) {
    // Enter would press the first button of the bar.
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    onReasonGiven();
  }

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
        <span className="text-sm text-soft tabular-nums">{said}</span>
      </label>
      {shown > 0 && ticked === shown && all.count > shown && (
        <Button size="small" variant="quiet" onClick={() => all.choose(!all.chosen)}>
          {all.chosen ? 'Only this page' : `Choose all ${all.count.toLocaleString('en')}`}
        </Button>
      )}
      {children}
      <input
        name="reason"
        list={suggested}
        aria-label={reasonsShown ? 'Reason, shown to readers' : 'Reason, for the log'}
        placeholder={reasonsShown ? 'Reason, shown to readers' : 'Reason, for the log'}
        dir="auto"
        maxLength={500}
        autoComplete="off"
        onKeyDown={onKeyDown}
        className="min-h-8 w-full max-w-56 rounded-md border border-edge bg-raised px-2.5 py-1 text-[0.8125rem] text-ink sm:ms-auto"
      />
      <datalist id={suggested}>
        {reasons.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
    </form>
  );
}

/** What moderators say most often. */
const reasons = ['Abusive', 'Off topic', 'Advertising', 'Personal details', 'Not true', 'Said already'];
