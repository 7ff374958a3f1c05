'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import type { KeyboardEvent } from 'react';
import type { Tool } from './tools';

type State = { active: boolean; enabled: boolean };

type Props = { tool: Tool; state: State | undefined; editor: Editor; tabIndex: number };

/** A tool in a bar. */
export function ToolButton({ tool, state, editor, tabIndex }: Props) {
  const Icon = tool.icon;
  return (
    <button
      type="button"
      tabIndex={tabIndex}
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
}

/** How each tool stands where the caret is. */
export function useToolStates(editor: Editor, tools: Tool[]): State[] {
  return useEditorState({
    editor,
    selector: ({ editor }) =>
      tools.map((tool) => ({
        active: tool.active?.(editor) ?? false,
        enabled: tool.can?.(editor) ?? true,
      })),
  });
}

/**
 * The keys of a toolbar: the arrows, Home and End go from button to button, of which Tab stops at one; Escape goes back
 * to the text. Buttons follow the direction that the bar is read in.
 */
export function moveAmong(event: KeyboardEvent<HTMLElement>, editor: Editor) {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
  const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: -1 }[event.key];
  if (event.key === 'Escape') editor.commands.focus();
  if (to === undefined) return;
  event.preventDefault();
  const next = buttons.at(to % buttons.length);
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next?.focus();
}
