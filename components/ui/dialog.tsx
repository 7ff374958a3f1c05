'use client';

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './button';

type Props = {
  open: boolean;
  /** Called for Escape, the close button and a press beside the dialog. */
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons at the foot; without them there is a "Close". */
  actions?: ReactNode;
  wide?: boolean;
};

/** A modal dialog on the browser's own `<dialog>`, which keeps the focus inside and gives it back. */
export function Dialog({ open, onClose, title, children, actions, wide = false }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // Closed while it is still in the page: taken out open, it gives the focus back to nobody.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!open || !dialog) return;
    dialog.showModal();
    return () => dialog.close();
  }, [open]);

  if (!open) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way, by the browser itself
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      className={`m-auto w-[calc(100vw-2rem)] rounded-lg border border-rule bg-raised p-0 text-ink shadow-raised ${wide ? 'max-w-3xl' : 'max-w-lg'}`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === ref.current && onClose()}
    >
      <div className="grid gap-4 p-5">
        <h2 id={titleId} className="font-serif text-xl font-semibold">
          {title}
        </h2>
        <div className="grid gap-3">{children}</div>
        <div className="flex flex-wrap justify-end gap-2">
          {actions ?? <Button onClick={onClose}>Close</Button>}
        </div>
      </div>
    </dialog>
  );
}
