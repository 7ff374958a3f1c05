import type { ChangeEvent } from 'react';
import { curlyQuote, quotesOf } from '@/lib/text/quotes';

/**
 * Puts a curly quote in the place of a straight one that was just typed into a field, as the body does; the field's own
 * Undo gives the straight one back. `language` is null where the site wants straight ones.
 */
export function curlQuote(
  { target, nativeEvent }: ChangeEvent<HTMLTextAreaElement>,
  language: string | null,
) {
  const typed = nativeEvent instanceof InputEvent ? nativeEvent.data : null;
  if (!language || (typed !== '"' && typed !== "'")) return;
  // Once the form has taken what was typed: the curly one is a change of its own.
  queueMicrotask(() => {
    const caret = target.selectionStart;
    if (target.value[caret - 1] !== typed) return;
    const quote = curlyQuote(target.value.slice(0, caret - 1), typed, quotesOf(language));
    target.setSelectionRange(caret - 1, caret);
    document.execCommand('insertText', false, quote);
  });
}
