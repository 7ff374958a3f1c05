'use client';

import type { Node } from '@tiptap/pm/model';
import { NodeSelection, Selection } from '@tiptap/pm/state';
import type { CommandProps, Editor } from '@tiptap/react';
import { useState } from 'react';
import { LibraryDialog } from '@/components/desk/media/library-dialog';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import type { MediaCard } from '@/lib/media-library/views';
import { imageProblem } from './address';
import { onEnter } from './link-dialog';

/** An image of the library or by its address; opened on a chosen image it changes that one. Mount it to open it. */
export function ImageDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const chosen = chosenPicture(editor)?.attrs ?? {};
  const [src, setSrc] = useState<string>(chosen.src ?? '');
  const [alt, setAlt] = useState<string>(chosen.alt ?? '');
  const [size, setSize] = useState<Size>({ src, width: chosen.width ?? null, height: chosen.height ?? null });
  const [error, setError] = useState('');
  const [choosing, setChoosing] = useState(false);

  const pick = (picture: MediaCard) => {
    setSrc(picture.address);
    setAlt((typed) => typed || picture.alt);
    setSize({ src: picture.address, width: picture.width, height: picture.height });
    setError('');
    setChoosing(false);
  };
  const apply = () => {
    const address = src.trim();
    const problem = imageProblem(address);
    if (problem) return setError(problem);
    onClose();
    // The size is that of the picture that it came with.
    const { width, height } = size.src === address ? size : { width: null, height: null };
    const attributes = { src: address, alt: alt.trim(), width, height };
    const chain = editor.chain().focus();
    const old = chosenPicture(editor);
    if (old) chain.updateAttributes(old.type.name, attributes).run();
    else chain.insertContent({ type: 'image', attrs: attributes }).command(goOnBehind).run();
  };

  if (choosing) return <LibraryDialog onPick={pick} onClose={() => setChoosing(false)} />;
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
      <div className="flex flex-wrap items-center gap-3">
        {/* Of this site only: before anybody reads it, no other host is told. */}
        {src.startsWith('/') && (
          // biome-ignore lint/performance/noImgElement: one of the sizes that the library keeps
          <img src={src} alt="" className="h-20 max-w-40 rounded bg-sunk object-contain" />
        )}
        <Button onClick={() => setChoosing(true)}>Choose or upload a picture</Button>
      </div>
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

function chosenPicture({ state: { selection } }: Editor): Node | null {
  const node = selection instanceof NodeSelection ? selection.node : null;
  return node && ['image', 'inlineImage'].includes(node.type.name) ? node : null;
}

type Size = { src: string; width: number | null; height: number | null };

/** A new image comes out chosen, and the next letter would take its place: the caret goes behind it. */
function goOnBehind({ tr, state }: CommandProps) {
  const end = tr.selection.to;
  const paragraph = state.schema.nodes.paragraph;
  if (!Selection.findFrom(tr.doc.resolve(end), 1, true) && paragraph) tr.insert(end, paragraph.create());
  tr.setSelection(Selection.near(tr.doc.resolve(end)));
  return true;
}
