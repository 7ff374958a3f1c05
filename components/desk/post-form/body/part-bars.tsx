'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { parts } from './block-tools';
import { Toolbar } from './toolbar';

/** The tools of what the caret stands in: a table, a figure. */
export function PartBars({ editor }: { editor: Editor }) {
  const here = useEditorState({
    editor,
    selector: ({ editor }) => parts.map(({ isHere }) => isHere(editor)),
  });
  return parts
    .filter((_, index) => here[index])
    .map(({ label, tools }) => (
      <div key={label} className="flex w-full items-center gap-2 border-t border-rule pt-1">
        <span className="pl-2 text-xs text-soft" aria-hidden="true">
          {label}
        </span>
        <Toolbar editor={editor} label={label} groups={tools} />
      </div>
    ));
}
