'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

type Props = { things: string[]; onStay: () => void; onDrop: () => void };

/** Asked before the source is shown in the visual editor at a price. Open while there is something to drop. */
export function DropDialog({ things, onStay, onDrop }: Props) {
  return (
    <Dialog
      open={things.length > 0}
      onClose={onStay}
      title="The visual editor would change this text"
      actions={
        <>
          <Button variant="danger" onClick={onDrop}>
            Drop it and go on
          </Button>
          <Button variant="primary" onClick={onStay}>
            Stay in the source
          </Button>
        </>
      }
    >
      <p>It cannot show {inWords(things)}, and would drop it from the text.</p>
    </Dialog>
  );
}

/** 'a table, subscript and an anchor' */
export function inWords(things: string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(things);
}
