'use client';

import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect, useState } from 'react';
import { countWords, minutesToRead } from '@/lib/text/words';

/** How long typing and choosing pause before the words are counted, in milliseconds. */
const pause = 400;

type Props = { editor: Editor | null; field: RefObject<HTMLTextAreaElement | null>; source: boolean };

/** How many words the text has and how long they take to read; of what is chosen, when something is. */
export function TextFacts({ editor, field, source }: Props) {
  const [{ all, chosen }, setWords] = useState({ all: 0, chosen: 0 });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const count = () =>
      setWords(source ? wordsInField(field.current) : editor ? wordsInEditor(editor) : { all: 0, chosen: 0 });
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(count, pause);
    };
    soon();
    editor?.on('transaction', soon);
    document.addEventListener('selectionchange', soon);
    document.addEventListener('input', soon);
    return () => {
      clearTimeout(timer);
      editor?.off('transaction', soon);
      document.removeEventListener('selectionchange', soon);
      document.removeEventListener('input', soon);
    };
  }, [editor, field, source]);

  const minutes = minutesToRead(chosen || all);
  return (
    <p className="border-t border-rule px-4 py-1.5 text-[0.8125rem] text-soft tabular-nums sm:px-6">
      {chosen > 0 && `${number(chosen)} of `}
      {number(all)} {all === 1 ? 'word' : 'words'}
      {minutes > 0 && ` · ${number(minutes)} ${minutes === 1 ? 'minute' : 'minutes'} to read`}
    </p>
  );
}

const number = (value: number) => value.toLocaleString('en-GB');

/** Blocks are never changed, only replaced: what was counted once stays true. */
const counted = new WeakMap<Node, number>();

function wordsInEditor({ state: { doc, selection } }: Editor) {
  let all = 0;
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    const words = counted.get(node) ?? countWords(textOf(node, 0, node.content.size));
    counted.set(node, words);
    all += words;
    return false;
  });
  const { from, to, empty } = selection;
  return { all, chosen: empty ? 0 : countWords(textOf(doc, from, to)) };
}

const textOf = (node: Node, from: number, to: number) => node.textBetween(from, to, ' ', ' ');

function wordsInField(field: HTMLTextAreaElement | null) {
  if (!field) return { all: 0, chosen: 0 };
  const { value, selectionStart, selectionEnd } = field;
  return { all: wordsOfHtml(value), chosen: wordsOfHtml(value.slice(selectionStart, selectionEnd)) };
}

/** Blocks and line breaks part words, other tags do not. */
export function wordsOfHtml(html: string): number {
  const text = html
    .replace(/<\/?(?:p|div|h\d|li|ul|ol|blockquote|pre|br|hr|t[dhr]|d[dt]|figcaption|figure)\b[^>]*>/gi, ' ')
    .replace(/<!--[\s\S]*?-->|<[^>]*>/g, '')
    .replace(/&(?:nbsp|ensp|emsp|thinsp|mdash|ndash|hellip);/g, ' ')
    .replace(/&#?\w+;/g, 'x');
  return countWords(text);
}
