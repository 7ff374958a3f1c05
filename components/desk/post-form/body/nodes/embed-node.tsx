'use client';

import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { Link2, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useEmbedCard } from '@/components/desk/media/embed-cards';
import { EmbedState } from '@/components/desk/media/embed-state';
import { readMediaUrl } from '@/lib/media/rules';
import { IconButton } from '../../icon-button';
import { EmbedDialog } from '../embed-dialog';
import type { EmbedAttributes } from './embed';

/** What an embed looks like while one writes: its still, its name, and what is known of it. Nothing of it plays. */
export function EmbedNode({ node, editor, getPos, selected, deleteNode }: NodeViewProps) {
  const { url, title, caption } = node.attrs as EmbedAttributes;
  const [editing, setEditing] = useState(false);
  const answer = useEmbedCard(url);
  const address = readMediaUrl(url);
  const card = answer?.ok ? answer.value : null;
  const name = title || card?.title || url;

  const toLink = () => {
    const at = getPos();
    if (at === undefined) return;
    const text = { type: 'text', text: title || url, marks: [{ type: 'link', attrs: { href: url } }] };
    const range = { from: at, to: at + node.nodeSize };
    editor
      .chain()
      .focus()
      .insertContentAt(range, { type: 'paragraph', content: [text] })
      .run();
  };
  const edit = () => {
    const at = getPos();
    if (at !== undefined) editor.commands.setNodeSelection(at);
    setEditing(true);
  };
  return (
    <NodeViewWrapper
      role="group"
      aria-label={`Embed: ${name}`}
      data-drag-handle=""
      className={`my-4 flex items-center gap-3 rounded-lg border bg-sunk p-3 font-sans text-sm ${selected ? 'border-accent outline-2 outline-accent' : 'border-rule'}`}
    >
      {card?.thumbnail ? (
        // biome-ignore lint/performance/noImgElement: a small file that this site has made
        <img
          src={card.thumbnail}
          alt=""
          className="m-0! h-16 w-28 shrink-0 rounded object-cover max-sm:hidden"
        />
      ) : (
        <span className="grid h-16 w-28 shrink-0 place-items-center rounded bg-raised text-soft max-sm:hidden">
          <Link2 aria-hidden="true" size={20} />
        </span>
      )}
      <div className="grid min-w-0 grow gap-0.5">
        <p dir="auto" className="m-0! truncate font-semibold">
          {name}
        </p>
        <p className="m-0! text-[0.8125rem] text-soft" aria-live="polite">
          {address ? <EmbedState address={address} answer={answer} /> : 'This cannot be embedded any more.'}
        </p>
        {caption && (
          <p dir="auto" className="m-0! truncate text-[0.8125rem] text-soft">
            {caption}
          </p>
        )}
      </div>
      <div className="flex self-start">
        <IconButton icon={Pencil} label={`Edit the embed “${name}”`} onClick={edit} />
        <IconButton icon={Link2} label={`Make a link of “${name}”`} onClick={toLink} />
        <IconButton icon={X} label={`Remove the embed “${name}”`} onClick={deleteNode} />
      </div>
      {editing &&
        createPortal(<EmbedDialog editor={editor} onClose={() => setEditing(false)} />, document.body)}
    </NodeViewWrapper>
  );
}
