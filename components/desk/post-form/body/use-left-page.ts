import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * A page that is left by the browser's buttons is hidden, not gone: the editor ends with it, and another begins with
 * what was loaded when somebody comes back. Keeps the text as `given` meanwhile, and then calls `show`.
 */
export function useLeftPage(
  editor: Editor | null,
  given: RefObject<string | null>,
  html: () => string,
  show: () => void,
) {
  const left = useRef(false);
  const latest = useRef(html);
  latest.current = html;
  useLayoutEffect(
    () => () => {
      given.current = latest.current();
      left.current = true;
    },
    [given],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new editor is the occasion
  useEffect(() => {
    if (!editor || !left.current) return;
    left.current = false;
    show();
  }, [editor]);
}
