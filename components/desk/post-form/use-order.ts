'use client';

import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { moved } from './moved';

/**
 * The order of a list that a person changes. `id` is that of its places: the buttons `<id>-<n>-up` and `-down` of a place
 * keep the focus on what was moved.
 */
export function useOrder<T>(list: T[], id: string, onMoved: (list: T[], to: number) => void) {
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);

  const move = (from: number, to: number) => {
    if (to < 0 || to >= list.length || to === from) return;
    const focused = document.activeElement?.id.replace(`${id}-${from}-`, '');
    flushSync(() => onMoved(moved(list, from, to - from), to));
    const there = (part: string) => document.getElementById(`${id}-${to}-${part}`);
    const other = focused === 'up' ? 'down' : 'up';
    const target = focused && there(focused);
    if (target) (target.matches(':disabled') ? there(other) : target)?.focus();
  };
  const end = () => {
    setDragged(null);
    setOver(null);
  };

  return {
    move,
    /** The place that what is dragged would take. */
    over: dragged === over ? null : over,
    place: (at: number) => ({
      onKeyDown: (event: KeyboardEvent) => {
        const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (!step || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        move(at, at + step);
      },
      onDragOver: (event: DragEvent) => {
        if (dragged === null) return;
        event.preventDefault();
        setOver(at);
      },
      onDrop: (event: DragEvent) => {
        if (dragged === null) return;
        event.preventDefault();
        end();
        move(dragged, at);
      },
    }),
    handle: (at: number) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', String(at + 1));
        setDragged(at);
      },
      onDragEnd: end,
    }),
  };
}
