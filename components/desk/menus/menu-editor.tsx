'use client';

import { useEffect, useRef } from 'react';
import { useLeaveWarning } from '@/components/desk/post-form/use-leave-warning';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { useDrag } from '@/components/ui/use-drag';
import type { MenuPlace } from '@/lib/generated/prisma/enums';
import type { Found } from '@/lib/menus/desk';
import { canStep, type MenuStep } from '@/lib/menus/order';
import type { MenuForEdit } from '@/lib/menus/views';
import { AddItems } from './add-items';
import { MenuRow } from './menu-row';
import { useMenu } from './use-menu';

type Props = { place: MenuPlace; about: string; menu: MenuForEdit; suggestions: Found[] };

/** A menu in its order, and what may be added to it. Nothing is for readers before it is saved. */
export function MenuEditor({ place, about, menu, suggestions }: Props) {
  const editor = useMenu(place, menu);
  const { items, refusal, unsaved, saving, saved } = editor;
  const list = useRef<HTMLDivElement>(null);
  /** What has the focus once the items stand in their new order: moved, an element may lose it. */
  const focus = useRef<string | null>(null);
  const drag = useDrag((id, onto) => editor.put(id, onto || null));
  useLeaveWarning(unsaved, 'menu');

  // biome-ignore lint/correctness/useExhaustiveDependencies: the new order is the occasion
  useEffect(() => {
    if (focus.current) list.current?.querySelector<HTMLElement>(focus.current)?.focus();
    focus.current = null;
  }, [items]);

  const step = (id: string, way: MenuStep) => {
    focus.current = `[data-item="${id}"] [data-step="${way}"]`;
    editor.step(id, way);
  };
  const ways: MenuStep[] = place === 'main' ? ['up', 'down', 'out', 'in'] : ['up', 'down'];
  const errorsOf = (index: number) => ({
    label: refusal?.fields[`items.${index}.label`],
    url: refusal?.fields[`items.${index}.url`],
  });

  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div ref={list} className="grid gap-4">
        <p className="max-w-prose text-soft">{about}</p>
        <Refused editor={editor} />
        {items.length > 0 ? (
          <div>
            <ol aria-label="Items of the menu" className="border-t border-rule">
              {items.map((item, index) => (
                <MenuRow
                  key={item.id}
                  item={item}
                  errors={errorsOf(index)}
                  steps={Object.fromEntries(ways.map((way) => [way, canStep(items, item.id, way)]))}
                  drag={{ handle: drag.handle(item.id), target: drag.target(item.id) }}
                  onEdit={(part) => editor.edit(item.id, part)}
                  onStep={(way) => step(item.id, way)}
                  onRemove={() => {
                    const next = items[index + 1] ?? items[index - 1];
                    focus.current = next ? `[data-item="${next.id}"] input` : null;
                    editor.remove(item);
                  }}
                />
              ))}
            </ol>
            {/* Where an item is dropped to come last. */}
            <div className="h-6 data-over:shadow-[inset_0_2px_0_var(--accent)]" {...drag.target('')} />
          </div>
        ) : (
          <EmptyState title="Nothing in this menu">Add what readers should find.</EmptyState>
        )}
        <div className="sticky bottom-0 flex min-h-16 items-center gap-4 border-t border-rule bg-paper py-3">
          <Button
            variant="primary"
            aria-disabled={saving || undefined}
            onClick={() => !saving && editor.save()}
          >
            {saving ? 'Saving…' : 'Save menu'}
          </Button>
          <p role="status" className="text-sm text-soft">
            {unsaved ? 'Not saved yet.' : saved ? 'Saved. Every page shows it.' : ''}
          </p>
        </div>
        <p role="status" className="sr-only">
          {editor.said}
        </p>
      </div>
      <AddItems
        suggestions={suggestions}
        onAdd={editor.add}
        onAddress={() => {
          const id = editor.add({ target: { kind: 'address', id: '' }, name: '', url: '', hidden: null });
          focus.current = `[data-item="${id}"] input`;
        }}
      />
    </div>
  );
}

/** What came of a save that was refused; of two menus that were made at once, which shall be. */
function Refused({ editor }: { editor: ReturnType<typeof useMenu> }) {
  const { refusal, saving } = editor;
  if (!refusal) return null;
  const beside = /^items\.\d/;
  const others = Object.entries(refusal.fields).filter(([path]) => !beside.test(path));
  const isConflict = refusal.code === 'conflict';
  return (
    <Notice tone={isConflict ? 'warning' : 'danger'} role="alert" title={refusal.message}>
      {others.length > 0 && <p>{others.flatMap(([, sentences]) => sentences).join(' ')}</p>}
      {isConflict && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={editor.takeTheirs}>
            Go on with theirs
          </Button>
          <Button
            size="small"
            variant="danger"
            aria-disabled={saving || undefined}
            onClick={() => !saving && editor.saveOver()}
          >
            Save this one over it
          </Button>
        </div>
      )}
    </Notice>
  );
}
