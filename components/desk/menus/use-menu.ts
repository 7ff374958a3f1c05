'use client';

import { useState, useTransition } from 'react';
import { saveMenuAction } from '@/app/(desk)/desk/menus/actions';
import type { MenuPlace } from '@/lib/generated/prisma/enums';
import { headed, type MenuStep, placedBefore, stepped } from '@/lib/menus/order';
import type { MenuForEdit, MenuItemView } from '@/lib/menus/views';
import type { Refusal } from '@/lib/outcome';
import { itemName, placeWords } from './words';

/** A menu while it is changed: its items as typed, what came of the last save, and what was just done to an item. */
export function useMenu(place: MenuPlace, menu: MenuForEdit) {
  const [base, setBase] = useState(menu);
  const [items, setItems] = useState<readonly MenuItemView[]>(menu.items);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [saved, setSaved] = useState(false);
  const [said, say] = useState('');
  const [saving, start] = useTransition();
  const [seen, setSeen] = useState(menu);
  const unsaved = written(items) !== written(base.items);

  const take = (other: MenuForEdit) => {
    setBase(other);
    setItems(other.items);
    setRefusal(null);
  };
  if (seen !== menu) {
    // The page around the form shows another menu: of what is typed nothing may be lost.
    setSeen(menu);
    if (!unsaved && !saving) take(menu);
  }

  const change = (next: readonly MenuItemView[], words: string) => {
    if (next === items) return;
    setItems(next);
    setSaved(false);
    say(words);
  };
  const order = (next: readonly MenuItemView[], id: string) => change(next, placeWords(next, id));

  const save = (version: number) =>
    start(async () => {
      const sent = items;
      const answer = await saveMenuAction(place, { version, items: sent.map(formOf) }).catch(() => null);
      start(() => {
        if (answer?.ok) setBase({ version: answer.value.version, items: [...sent] });
        setSaved(answer?.ok === true);
        setRefusal(answer?.ok ? null : (answer?.refusal ?? unreachable));
      });
    });

  return {
    ...{ items, refusal, unsaved, saving, saved, said, version: base.version },
    step: (id: string, way: MenuStep) => order(stepped(items, id, way), id),
    put: (id: string, before: string | null) => order(placedBefore(items, id, before), id),
    edit: (id: string, part: Partial<Pick<MenuItemView, 'label' | 'url'>>) =>
      change(
        items.map((item) => (item.id === id ? { ...item, ...part } : item)),
        '',
      ),
    add: (item: Omit<MenuItemView, 'id' | 'label' | 'under'>) => {
      const id = crypto.randomUUID();
      change(
        [...items, { ...item, id, label: '', under: false }],
        `“${itemName({ ...item, label: '' })}” is added at the end.`,
      );
      return id;
    },
    remove: (item: MenuItemView) =>
      change(headed(items.filter(({ id }) => id !== item.id)), `“${itemName(item)}” is removed.`),
    save: () => save(base.version),
    saveOver: () => save(menu.version),
    takeTheirs: () => take(menu),
  };
}

const unreachable: Refusal = {
  code: 'invalid',
  message: 'The desk cannot be reached. Nothing is lost: try again.',
  fields: {},
};

/** An item as the form of the command takes it. */
function formOf({ target, label, url, under }: MenuItemView) {
  if (target.kind === 'address') return { kind: target.kind, url, label, under };
  return { ...target, label, under };
}

const written = (items: readonly MenuItemView[]) => JSON.stringify(items.map(formOf));
