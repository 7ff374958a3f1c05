'use client';

import { Undo2, X } from 'lucide-react';
import { undoAction } from '@/app/(desk)/desk/responses/acts/actions';
import { Button } from '@/components/ui/button';

/** `acts` are those that Undo takes back; without any there is nothing to undo. */
export type Said = { text: string; tone: 'good' | 'danger'; acts?: readonly string[] };

type Props = {
  said: Said | null;
  /** The path of the list, for the form without scripts. */
  back: string;
  onDismiss: () => void;
};

/** What the last act came to, at the foot of the window, where it moves nothing. The live region is always there. */
export function ActNotice({ said, back, onDismiss }: Props) {
  return (
    <div role="status" className="pointer-events-none sticky bottom-4 z-10 mt-4 flex min-h-12 justify-center">
      {said && (
        <div
          className={`pointer-events-auto flex items-center gap-2 rounded-lg border border-l-4 bg-raised py-1.5 ps-4 pe-1.5 shadow-raised ${said.tone === 'good' ? 'border-good' : 'border-danger'}`}
        >
          <p className="text-sm">{said.text}</p>
          {said.acts && said.acts.length > 0 && (
            <form action={undoAction}>
              {said.acts.map((act) => (
                <input key={act} type="hidden" name="act" value={act} />
              ))}
              <input type="hidden" name="back" value={back} />
              <Button type="submit" size="small" variant="quiet" data-undo="">
                <Undo2 aria-hidden="true" size={15} /> Undo
              </Button>
            </form>
          )}
          <Button size="small" variant="quiet" onClick={onDismiss} aria-label="Dismiss" className="px-1.5">
            <X aria-hidden="true" size={16} />
          </Button>
        </div>
      )}
    </div>
  );
}
