import { Plugin } from '@tiptap/pm/state';
import { Extension } from '@tiptap/react';
import { cleanPaste } from './clean';
import { plainSlice } from './plain';

/** What is pasted comes out clean; with Shift held, or from a plain source, as plain paragraphs. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML: cleanPaste,
        clipboardTextParser: plainSlice,
      },
    }),
  ],
});
