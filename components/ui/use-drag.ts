'use client';

import { type DragEvent, useState } from 'react';

/**
 * Lets rows be dragged by a handle onto others. `onDrop` is told which was let go on which; both are ids of the caller's,
 * and '' may be a place that is no row. The keyboard has buttons for the same.
 */
export function useDrag(onDrop: (id: string, onto: string) => void) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  return {
    dragged,
    handle: (id: string) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', id);
        setDragged(id);
      },
      onDragEnd: end,
    }),
    target: (id: string) => ({
      'data-over': dragged !== null && dragged !== id && over === id ? '' : undefined,
      onDragOver: (event: DragEvent) => {
        if (dragged === null) return;
        event.preventDefault();
        setOver(id);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        if (dragged !== null && dragged !== id) onDrop(dragged, id);
        end();
      },
    }),
  };
}
