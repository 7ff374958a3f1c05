'use client';

import { useState } from 'react';
import { SideBySide } from '@/components/desk/revisions/side-by-side';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { changesTo } from './changes';
import { inWords } from './lost';

type Props = { html: string; lost: string[]; onStay: () => void; onOpen: () => void };

const names: [string, string] = ['Now', 'In the visual editor'];

/** What the visual editor would change, and the choice to open the text there all the same. Mount it to open it. */
export default function ChangesDialog({ html, lost, onStay, onOpen }: Props) {
  const [changes] = useState(() => changesTo(html));
  return (
    <Dialog
      open
      wide
      onClose={onStay}
      title="The visual editor would change this text"
      actions={
        <>
          <Button variant="danger" onClick={onOpen}>
            Open visually all the same
          </Button>
          <Button variant="primary" onClick={onStay}>
            Stay in the source
          </Button>
        </>
      }
    >
      <p>
        It would change {inWords(lost)}. Readers see that when the text is saved; the text as it is now stays
        among the revisions.
      </p>
      {changes ? (
        <div className="grid gap-3">
          {changes.places.map((place, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a change is known by its place
            <SideBySide key={index} sides={{ ...place, source: true }} names={names} />
          ))}
          {changes.more > 0 && <p className="text-sm text-soft">And {changes.more} more places.</p>}
        </div>
      ) : (
        <p>Nearly all of its markup would change.</p>
      )}
    </Dialog>
  );
}
