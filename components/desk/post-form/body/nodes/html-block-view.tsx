'use client';

import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { elementOf } from '../blocks';
import { htmlBlock, typeHtml } from './html-block';
import { inert } from './inert';

/** An HTML block in the text: what it shows, and its source when it is edited. A new one begins with its source. */
function HtmlBlockView({ node, updateAttributes, deleteNode, editor, getPos, selected }: NodeViewProps) {
  const html: string = node.attrs.html;
  /** What it held when its source was opened; null while it is shown. */
  const [opened, setOpened] = useState(html === '' ? '' : null);
  const editing = opened !== null;
  const preview = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!editing) preview.current?.replaceChildren(inert(html));
  }, [html, editing]);

  const done = (typed: string | null) => {
    const pos = getPos();
    if (opened === null || pos === undefined) return;
    const whole = typed === null ? opened : closed(typed);
    // All that was typed is taken back in one step.
    typeHtml(editor, pos, opened);
    if (whole === '') return deleteNode();
    if (whole !== opened) updateAttributes({ html: whole });
    setOpened(null);
    editor.chain().focus().setNodeSelection(pos).run();
  };

  return (
    <NodeViewWrapper
      className={`rounded-md border bg-sunk font-sans text-sm ${selected ? 'border-accent' : 'border-rule'}`}
      contentEditable={false}
    >
      <div className="flex items-center justify-between gap-2 px-3 py-1" data-drag-handle>
        <span id={id} className="text-soft">
          HTML block
        </span>
        {!editing && (
          <Button size="small" variant="quiet" aria-describedby={id} onClick={() => setOpened(html)}>
            Edit HTML
          </Button>
        )}
      </div>
      {editing ? (
        <Source
          html={html}
          onType={(typed) => {
            const pos = getPos();
            if (pos !== undefined) typeHtml(editor, pos, closed(typed));
          }}
          onDone={done}
        />
      ) : (
        <div ref={preview} className="desk-prose border-t border-rule px-3 py-2" />
      )}
    </NodeViewWrapper>
  );
}

type SourceProps = {
  html: string;
  onType: (typed: string) => void;
  onDone: (typed: string | null) => void;
};

function Source({ html, onType, onDone }: SourceProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // Written again while somebody types, the field would lose the caret.
  const [opened] = useState(html);
  useEffect(() => field.current?.focus(), []);
  // Undo in the text around it takes changes of this block back, too.
  useEffect(() => {
    const { current } = field;
    if (current && current !== document.activeElement && closed(current.value) !== html) current.value = html;
  }, [html]);
  return (
    <div className="grid gap-2 border-t border-rule p-2">
      <textarea
        ref={field}
        aria-label="HTML of this block"
        defaultValue={opened}
        dir="auto"
        spellCheck={false}
        rows={Math.min(16, Math.max(4, opened.split('\n').length + 1))}
        className="block w-full resize-y rounded border border-edge bg-raised p-2 font-mono text-sm leading-relaxed"
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') onDone(null);
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onDone(event.currentTarget.value);
        }}
      />
      <div className="flex gap-2">
        <Button size="small" variant="primary" onClick={() => onDone(field.current?.value ?? opened)}>
          Done
        </Button>
        <Button size="small" onClick={() => onDone(null)}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

/** What was typed, with nothing left open that would take in the text behind it. */
function closed(typed: string): string {
  return elementOf(typed).innerHTML.trim();
}

export const HtmlBlock = htmlBlock(ReactNodeViewRenderer(HtmlBlockView));
