'use client';

import { useEffect, useState } from 'react';
import { boxes, bulkForm } from './bulk-form';

/** Ticks every post of this page, or none. It needs scripts, and is not there without. */
export function TickAll() {
  const [ready, setReady] = useState(false);
  const [all, setAll] = useState(false);

  useEffect(() => {
    setReady(true);
    const look = () => setAll(boxes().length > 0 && boxes().every((box) => box.checked));
    // A form tells of its reset before its boxes are empty.
    const lookAfter = () => setTimeout(look);
    document.addEventListener('change', look);
    document.addEventListener('reset', lookAfter);
    return () => {
      document.removeEventListener('change', look);
      document.removeEventListener('reset', lookAfter);
    };
  }, []);

  if (!ready) return <span className="sr-only">Tick</span>;
  return (
    <input
      type="checkbox"
      checked={all}
      aria-label="Tick every post of this page"
      title="Tick every post of this page"
      aria-controls={bulkForm}
      onChange={(event) => {
        for (const box of boxes()) box.checked = event.target.checked;
        setAll(event.target.checked);
      }}
      className="size-[1.125rem] accent-accent"
    />
  );
}
