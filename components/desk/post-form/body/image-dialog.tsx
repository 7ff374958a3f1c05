'use client';

import { Selection } from '@tiptap/pm/state';
import type { CommandProps, Editor } from '@tiptap/react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { imageProblem } from './address';
import { onEnter } from './link-dialog';

/** An image by its address; opened on a chosen image it changes that one. Mount it to open it. */
export function ImageDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const chosen = editor.getAttributes('image');
  const [src, setSrc] = useState<string>(chosen.src ?? '');
  const [alt, setAlt] = useState<string>(chosen.alt ?? '');
  const [error, setError] = useState('');

  const apply = () => {
    const address = src.trim();
    const problem = imageProblem(address);
    if (problem) return setError(problem);
    onClose();
    const chain = editor.chain().focus().setImage({ src: address, alt: alt.trim() });
    if (chosen.src) chain.run();
    else chain.command(goOnBehind).run();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title="Image"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={apply}>
            {chosen.src ? 'Change' : 'Add image'}
          </Button>
        </>
      }
    >
      <Field id="image-address" label="Address" error={error}>
        {(field) => (
          <Input
            {...field}
            inputMode="url"
            autoComplete="off"
            value={src}
            onChange={(event) => setSrc(event.target.value)}
            onKeyDown={(event) => onEnter(event, apply)}
          />
        )}
      </Field>
      <Field
        id="image-alt"
        label="Alternative text"
        hint="What the image shows, for readers who do not see it. Leave it empty for a mere ornament."
      >
        {(field) => (
          <Input
            {...field}
            value={alt}
            onChange={(event) => setAlt(event.target.value)}
            onKeyDown={(event) => onEnter(event, apply)}
          />
        )}
      </Field>
    </Dialog>
  );
}

/** A new image comes out chosen, and the next letter would take its place: the caret goes behind it. */
function goOnBehind({ tr, state }: CommandProps) {
  const end = tr.selection.to;
  const paragraph = state.schema.nodes.paragraph;
  if (!Selection.findFrom(tr.doc.resolve(end), 1, true) && paragraph) tr.insert(end, paragraph.create());
  tr.setSelection(Selection.near(tr.doc.resolve(end)));
  return true;
}
