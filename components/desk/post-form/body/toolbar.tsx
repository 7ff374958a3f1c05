'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Tool } from './tools';

type Props = {
  editor: Editor;
  groups: Tool[][];
  label?: string;
  /** A last button, at the end of the bar; the bar gives it its place in the order of keys. */
  children?: ReactNode;
};

/** Formatting. One stop for Tab; the arrow keys go from tool to tool. */
export function Toolbar({ editor, groups, label = 'Formatting', children }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const states = useEditorState({
    editor,
    selector: ({ editor }) =>
      groups.flat().map((tool) => ({
        active: tool.active?.(editor) ?? false,
        enabled: tool.can?.(editor) ?? true,
      })),
  });

  const move = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = buttons.at(to % buttons.length);
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
    next?.focus();
  };

  let index = -1;
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      aria-controls="post-body"
      className="flex grow flex-wrap gap-x-1 gap-y-0.5"
      onKeyDown={move}
    >
      {groups.map((group) => (
        <div
          key={group[0]?.label}
          className={`flex border-r border-rule pr-1 ${children ? 'nth-last-2:border-0' : 'last:border-0'}`}
        >
          {group.map((tool) => {
            index += 1;
            const state = states[index];
            const Icon = tool.icon;
            return (
              <button
                key={tool.label}
                type="button"
                tabIndex={index === 0 ? 0 : -1}
                aria-label={tool.label}
                aria-pressed={tool.active ? state?.active : undefined}
                aria-disabled={!state?.enabled || undefined}
                title={tool.keys ? `${tool.label} (${tool.keys})` : tool.label}
                className="grid size-8 cursor-pointer place-items-center rounded text-ink hover:bg-sunk aria-disabled:cursor-default aria-disabled:text-edge aria-pressed:bg-accent-wash aria-pressed:text-accent"
                // The caret stays where it is.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => state?.enabled && tool.run(editor)}
              >
                <Icon aria-hidden="true" size={17} />
              </button>
            );
          })}
        </div>
      ))}
      {children && <div className="ml-auto">{children}</div>}
    </div>
  );
}
