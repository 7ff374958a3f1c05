'use client';

import type { Editor } from '@tiptap/react';
import dynamic from 'next/dynamic';
import type { RefObject } from 'react';
import { Button } from '@/components/ui/button';
import type { Asking } from './find/asking';
import { PartBars } from './part-bars';
import { Toolbar } from './toolbar';
import type { Tool } from './tools';

// Needed by few, and only once they look for something.
const FindBar = dynamic(() => import('./find/find-bar'), { ssr: false });

type Props = {
  editor: Editor | null;
  groups: Tool[][];
  field: RefObject<HTMLTextAreaElement | null>;
  source: boolean;
  /** Shows the source instead of the text, or the text instead of the source. */
  onSwitch: () => void;
  finding: Asking | null;
  onFound: () => void;
};

/** What stands above the text and stays in sight: the tools, and the search while something is looked for. */
export function BodyBars({ editor, groups, field, source, onSwitch, finding, onFound }: Props) {
  // A narrow screen has room for one of the bars beside the text.
  const place = finding ? 'sticky top-42 sm:top-28' : 'sm:sticky sm:top-28';
  return (
    <div
      className={`z-10 ${place} flex flex-wrap items-start justify-between gap-1 rounded-t-lg border-b border-rule bg-raised p-1`}
    >
      <div className={finding ? 'contents max-sm:hidden' : 'contents'}>
        {source ? (
          <>
            <p className="px-2 py-1 text-sm text-soft">HTML source</p>
            <Button size="small" variant="quiet" tabIndex={0} onClick={onSwitch}>
              Visual
            </Button>
          </>
        ) : (
          editor && (
            <>
              <Toolbar editor={editor} groups={groups}>
                <Button size="small" variant="quiet" tabIndex={-1} onClick={onSwitch}>
                  Source
                </Button>
              </Toolbar>
              <PartBars editor={editor} />
            </>
          )
        )}
      </div>
      {editor && finding && (
        <FindBar editor={editor} field={field} source={source} asking={finding} onClose={onFound} />
      )}
    </div>
  );
}
