'use client';

import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { recognised } from '@/components/desk/media/recognised';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { longest } from '@/lib/media/body';
import { readMediaUrl } from '@/lib/media/rules';
import { onEnter } from './link-dialog';
import { insertEmbed } from './nodes/paste-embed';

/** Something elsewhere by its address; opened on a chosen embed it changes that one. Mount it to open it. */
export function EmbedDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const chosen = editor.isActive('embed') ? editor.getAttributes('embed') : null;
  const [typed, setTyped] = useState<string>(chosen?.url ?? '');
  const [title, setTitle] = useState<string>(chosen?.title ?? '');
  const [caption, setCaption] = useState<string>(chosen?.caption ?? '');
  const [error, setError] = useState('');

  const apply = () => {
    const address = readMediaUrl(typed);
    if (!address)
      return setError('This cannot be embedded. Give an address that is known, or add it as a link.');
    onClose();
    const more = { title: title.trim(), caption: caption.trim() };
    if (chosen)
      editor
        .chain()
        .focus()
        .updateAttributes('embed', { url: address.url, ...more })
        .run();
    else {
      editor.commands.focus();
      insertEmbed(editor.view, address.url, more);
    }
  };
  const field = (
    name: 'title' | 'caption',
    label: string,
    value: string,
    set: (value: string) => void,
    hint?: string,
  ) => (
    <Field id={`embed-${name}`} label={label} optional hint={hint}>
      {(props) => (
        <Input
          {...props}
          dir="auto"
          maxLength={longest[name]}
          value={value}
          onChange={(event) => set(event.target.value)}
          onKeyDown={(event) => onEnter(event, apply)}
        />
      )}
    </Field>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title="Embed"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={apply}>
            {chosen ? 'Change' : 'Add embed'}
          </Button>
        </>
      }
    >
      <Field
        id="embed-address"
        label="Address"
        error={error}
        hint={<span aria-live="polite">{recognised(typed)}</span>}
      >
        {(props) => (
          <Input
            {...props}
            inputMode="url"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => onEnter(event, apply)}
          />
        )}
      </Field>
      {field('title', 'Title', title, setTitle, 'Left empty, it is what its provider calls it.')}
      {field('caption', 'Caption', caption, setCaption)}
    </Dialog>
  );
}
