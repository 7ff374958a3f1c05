'use client';

import type { Editor } from '@tiptap/react';
import type { ReactNode } from 'react';
import { moveAmong, ToolButton, useToolStates } from './tool-button';
import type { Tool } from './tools';

type Props = {
  editor: Editor;
  groups: Tool[][];
  label?: string;
  /** A last button, at the end of the bar; the bar gives it its place in the order of keys. */
  children?: ReactNode;
};

/** Formatting. One stop for Tab; the arrow keys go from tool to tool, and Escape to the text. */
export function Toolbar({ editor, groups, label = 'Formatting', children }: Props) {
  const states = useToolStates(editor, groups.flat());

  let index = -1;
  return (
    <div
      role="toolbar"
      aria-label={label}
      aria-controls="post-body"
      className="flex grow flex-wrap gap-x-1 gap-y-0.5"
      onKeyDown={(event) => moveAmong(event, editor)}
    >
      {groups.map((group) => (
        <div
          key={group[0]?.label}
          className={`flex border-r border-rule pr-1 ${children ? 'nth-last-2:border-0' : 'last:border-0'}`}
        >
          {group.map((tool) => {
            index += 1;
            const state = states[index];
            return (
              <ToolButton
                key={tool.label}
                tool={tool}
                state={state}
                editor={editor}
                tabIndex={index === 0 ? 0 : -1}
              />
            );
          })}
        </div>
      ))}
      {children && <div className="ml-auto">{children}</div>}
    </div>
  );
}
