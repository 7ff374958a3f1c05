'use client';

import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { linkAddress } from './address';

/** Where the chosen words lead. Without a choice, the address itself becomes the text. Mount it to open it. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [typed, setTyped] = useState<string>(editor.getAttributes('link').href ?? '');
  const [error, setError] = useState('');
  const exists = editor.isActive('link');

  const apply = () => {
    const href = linkAddress(typed);
    if (!href) return setError('Type an address like https://example.org, /about or name@example.org.');
    onClose();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !exists)
      chain
        .insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run();
    else chain.setLink({ href }).run();
  };
  const remove = () => {
    onClose();
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title="Link"
      actions={
        <>
          {exists && (
            <Button variant="danger" onClick={remove}>
              Remove link
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={apply}>
            {exists ? 'Change' : 'Add link'}
          </Button>
        </>
      }
    >
      <Field id="link-address" label="Address" error={error}>
        {(field) => (
          <Input
            {...field}
            inputMode="url"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => onEnter(event, apply)}
          />
        )}
      </Field>
    </Dialog>
  );
}

/** Enter in a dialog's field applies the dialog, and never sends the form that the dialog stands in. */
export function onEnter(event: React.KeyboardEvent, apply: () => void) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  apply();
}
