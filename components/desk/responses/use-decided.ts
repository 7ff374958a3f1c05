'use client';

import { type RefObject, useEffect, useRef } from 'react';
import type { Meanwhile } from '@/lib/moderation/views';
import { decidedBy, idOf, markDecided, rowsIn, seenOf } from './queue-rows';
import { decidedSentence } from './words';

/** Milliseconds between two looks at what others decide; a page that nobody looks at does not ask. */
const EVERY = 12_000;

/** Marks the rows that others decide or edit while the list is in view, and tells each time how many. */
export function useDecided(root: RefObject<HTMLElement | null>, onDecided: (sentence: string) => void) {
  const tell = useRef(onDecided);
  useEffect(() => {
    tell.current = onDecided;
  });
  useEffect(() => {
    let asking = false;
    async function look() {
      if (asking || !root.current || document.visibilityState === 'hidden') return;
      asking = true;
      const sentence = await markThose(root.current).catch(() => '');
      asking = false;
      if (sentence) tell.current(sentence);
    }
    const timer = setInterval(look, EVERY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [root]);
}

async function markThose(root: HTMLElement): Promise<string> {
  const rows = rowsIn(root).filter((row) => !row.inert && decidedBy(row) === '');
  if (rows.length === 0) return '';
  const asked = new Map(rows.map((row) => [idOf(row), seenOf(row)]));
  const query = new URLSearchParams([...asked.values()].map((seen) => ['seen', seen]));
  const answer = await fetch(`/desk/responses/decided?${query}`);
  if (!answer.ok) return '';
  const decided: (Omit<Meanwhile, 'at'> & { at: string | null })[] = await answer.json();
  const sentences = decided.flatMap(({ id, ...decision }) => {
    const row = rows.find((one) => idOf(one) === id);
    // The list may have come anew while the question was on its way.
    if (!row?.isConnected || row.inert || seenOf(row) !== asked.get(id)) return [];
    const sentence = decidedSentence(decision);
    markDecided(row, sentence);
    return [sentence];
  });
  if (sentences.length < 2) return sentences.map((sentence) => `${sentence} a moment ago.`).join('');
  return `${sentences.length} of these were decided or edited by others a moment ago.`;
}
