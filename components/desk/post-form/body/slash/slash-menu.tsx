'use client';

import { PluginKey } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Tool } from '../tools';
import { matchingBlocks } from './blocks';

type Shown = SuggestionProps<Tool, Tool>;

const key = new PluginKey('slashMenu');
const listId = 'post-body-blocks';
const optionId = (at: number) => `${listId}-${at}`;

/** The blocks to choose from, once a slash begins an empty paragraph. The focus stays in the text. */
export function SlashMenu({ editor, blocks }: { editor: Editor; blocks: Tool[] }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [at, setAt] = useState(0);
  const [place] = useState(() => Object.assign(document.createElement('div'), { className: 'z-30' }));
  const latest = useRef({ blocks, shown, at });
  latest.current = { blocks, shown, at };

  useEffect(() => {
    const show = (props: Shown) => {
      if (props.loading) return;
      setShown(props);
      setAt(0);
    };
    const press = ({ key }: KeyboardEvent) => {
      const { shown, at } = latest.current;
      const count = shown?.items.length ?? 0;
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (!shown || count === 0) return false;
      if (step) setAt((at + step + count) % count);
      const item = key === 'Enter' || key === 'Tab' ? shown.items[at] : undefined;
      if (item) shown.command(item);
      return step !== undefined || item !== undefined;
    };
    const plugin = Suggestion<Tool, Tool>({
      pluginKey: key,
      editor,
      char: '/',
      container: editor.view.dom.parentElement ?? undefined,
      findSuggestionMatch: ({ $position }) => {
        const text = $position.parent.textContent;
        const begins = $position.parent.type.name === 'paragraph' && /^\/(?![\s/])[^/]{0,30}$/.test(text);
        if (!begins || $position.parentOffset !== $position.parent.content.size) return null;
        return { range: { from: $position.start(), to: $position.pos }, query: text.slice(1), text };
      },
      items: ({ query }) => matchingBlocks(latest.current.blocks, query),
      command: ({ editor, range, props: tool }) => {
        editor.chain().focus().deleteRange(range).run();
        tool.run(editor);
      },
      render: () => ({
        onUpdate: show,
        onExit: () => setShown(null),
        onKeyDown: ({ event }) => press(event),
      }),
    });
    // Before the editor's own keys: Enter chooses, and makes no paragraph.
    editor.registerPlugin(plugin, (plugin, plugins) => [plugin, ...plugins]);
    return () => {
      editor.unregisterPlugin(key);
    };
  }, [editor]);

  const items = shown?.items ?? [];
  const isOpen = items.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change has its own place to stand at
  useLayoutEffect(() => (isOpen ? shown?.mount(place) : undefined), [shown, isOpen]);

  useLayoutEffect(() => {
    if (!isOpen) return;
    const attributes = {
      'aria-autocomplete': 'list',
      'aria-controls': listId,
      'aria-activedescendant': optionId(at),
    };
    const text = editor.view.dom;
    for (const [name, value] of Object.entries(attributes)) text.setAttribute(name, value);
    // In the list alone: before it has its place, the page would be scrolled with it.
    const option = document.getElementById(optionId(at));
    option?.parentElement?.scrollTo({ top: option.offsetTop - 2 * option.offsetHeight });
    return () => {
      for (const name of Object.keys(attributes)) text.removeAttribute(name);
    };
  }, [editor, isOpen, at]);

  return (
    <>
      <span role="status" className="sr-only">
        {shown && (items.length === 1 ? '1 block' : `${items.length} blocks`)}
      </span>
      {isOpen &&
        createPortal(
          <div
            id={listId}
            role="listbox"
            aria-label="Blocks"
            tabIndex={-1}
            className="relative max-h-80 w-72 overflow-y-auto rounded-lg border border-edge bg-raised p-1 text-sm shadow-raised"
          >
            {items.map((block, index) => (
              <div
                key={block.label}
                id={optionId(index)}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded px-2 whitespace-nowrap text-ink hover:bg-sunk aria-selected:bg-accent-wash aria-selected:text-accent"
                // The caret stays where it is.
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => setAt(index)}
                onClick={() => shown?.command(block)}
                onKeyDown={() => {}}
              >
                <block.icon aria-hidden="true" size={17} />
                {block.label}
                {block.keys && (
                  <span aria-hidden="true" className="ml-auto font-mono text-xs text-soft">
                    {block.keys}
                  </span>
                )}
              </div>
            ))}
          </div>,
          place,
        )}
    </>
  );
}
