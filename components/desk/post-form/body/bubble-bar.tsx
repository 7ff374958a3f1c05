'use client';

import { type Editor, posToDOMRect } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import { useEffect, useRef } from 'react';
import { moveAmong, ToolButton, useToolStates } from './tool-button';
import type { Tool } from './tools';

const offered = ['Bold', 'Italic', 'Link', 'Heading 2', 'Heading 3', 'Quote'];

const atFoot =
  'max-sm:fixed! max-sm:top-auto! max-sm:inset-x-0! max-sm:bottom-(--keyboard)! max-sm:w-auto! max-sm:rounded-none max-sm:border-x-0';

/**
 * What is most often done to chosen words, beside them; Tab leads there from the text. On a narrow screen, where it
 * would cover what is read, it stands at the foot of the screen.
 */
export function BubbleBar({ editor, tools }: { editor: Editor; tools: Tool[] }) {
  const bar = useRef<HTMLDivElement>(null);
  const shown = offered.flatMap((label) => tools.find((tool) => tool.label === label) ?? []);
  const states = useToolStates(editor, shown);
  useKeyboardHeight(bar);

  // The library makes the bar itself a stop for Tab, before its buttons.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it does so for each editor
  useEffect(() => {
    if (bar.current) bar.current.tabIndex = -1;
  }, [editor]);

  return (
    <BubbleMenu
      ref={bar}
      editor={editor}
      shouldShow={isForWords}
      className={`z-20 rounded-lg border border-edge bg-raised p-1 shadow-raised ${atFoot}`}
      options={{
        placement: 'top',
        offset: 10,
        // The bars above the text stay in sight.
        flip: { padding: { top: 170 } },
        shift: { padding: 8 },
        onShow: () => requestAnimationFrame(() => keepClear(editor, bar.current)),
      }}
    >
      <div
        role="toolbar"
        aria-label="Chosen words"
        aria-controls="post-body"
        className="flex justify-center"
        onKeyDown={(event) => moveAmong(event, editor)}
      >
        {shown.map((tool, index) => (
          <ToolButton
            key={tool.label}
            tool={tool}
            state={states[index]}
            editor={editor}
            tabIndex={index === 0 ? 0 : -1}
          />
        ))}
      </div>
    </BubbleMenu>
  );
}

function isForWords({ editor, element, from, to }: Shown) {
  const { state, view } = editor;
  const isHere = view.hasFocus() || element.contains(document.activeElement);
  return isHere && !editor.isActive('codeBlock') && state.doc.textBetween(from, to).trim() !== '';
}

type Shown = { editor: Editor; element: HTMLElement; from: number; to: number };

/** Scrolls the chosen words out from under the bar, should it stand on them. */
function keepClear({ view, state }: Editor, bar: HTMLElement | null) {
  const { from, to } = state.selection;
  const words = posToDOMRect(view, from, to);
  const top = bar?.getBoundingClientRect().top ?? innerHeight;
  const isOver = words.bottom > top && words.top < (bar?.getBoundingClientRect().bottom ?? 0);
  if (isOver) scrollBy({ top: words.bottom - top + 16 });
}

/** A phone's keyboard covers the foot of the page without telling the page's styles. */
function useKeyboardHeight(bar: { current: HTMLElement | null }) {
  useEffect(() => {
    const { visualViewport } = window;
    const follow = () => {
      const covered = visualViewport ? innerHeight - visualViewport.height - visualViewport.offsetTop : 0;
      bar.current?.style.setProperty('--keyboard', `${Math.max(0, covered)}px`);
    };
    follow();
    visualViewport?.addEventListener('resize', follow);
    visualViewport?.addEventListener('scroll', follow);
    return () => {
      visualViewport?.removeEventListener('resize', follow);
      visualViewport?.removeEventListener('scroll', follow);
    };
  }, [bar]);
}
