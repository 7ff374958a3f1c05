'use client';

import { Undo2, X } from 'lucide-react';
import { Button } from '@/components/ui/button';

export type Said = { text: string; tone: 'good' | 'danger' };

type Props = { said: Said | null; onUndo: (() => void) | null; onDismiss: () => void };

/** What the last act came to, at the foot of the window, where it moves nothing. The live region is always there. */
export function ActNotice({ said, onUndo, onDismiss }: Props) {
  return (
    <div role="status" className="pointer-events-none sticky bottom-4 z-10 mt-4 flex min-h-12 justify-center">
      {said && (
        <div
          className={`pointer-events-auto flex items-center gap-2 rounded-lg border border-l-4 bg-raised py-1.5 ps-4 pe-1.5 shadow-raised ${said.tone === 'good' ? 'border-good' : 'border-danger'}`}
        >
          <p className="text-sm">{said.text}</p>
          {onUndo && (
            <Button size="small" variant="quiet" onClick={onUndo}>
              <Undo2 aria-hidden="true" size={15} /> Undo
            </Button>
          )}
          <Button size="small" variant="quiet" onClick={onDismiss} aria-label="Dismiss" className="px-1.5">
            <X aria-hidden="true" size={16} />
          </Button>
        </div>
      )}
    </div>
  );
}
