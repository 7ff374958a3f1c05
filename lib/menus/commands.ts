import 'server-only';
import { randomUUID } from 'node:crypto';
import { audit } from '@/lib/audit';
import { type Actor, may } from '@/lib/auth/permissions';
import { siteTag } from '@/lib/cache-tags';
import type { Tx } from '@/lib/db';
import { MenuPlace } from '@/lib/generated/prisma/enums';
import { invalid } from '@/lib/invalid';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { inTransaction } from '@/lib/posts/transaction';
import { headed } from './order';
import { itemRows, nameOf } from './rows';
import { type MenuItemForm, menuForm } from './schema';

/**
 * Makes the menu of a place what `{ version, items }` says, as a whole. Refuses who may not, what the form does not take,
 * an item that leads to what is gone, and with code `conflict` a form that was opened before someone else's save.
 */
export async function saveMenu(
  actor: Actor,
  place: unknown,
  input: unknown,
  now: Date,
): Promise<Outcome<{ version: number }>> {
  if (!may(actor, 'settings.change')) {
    return refuse('forbidden', 'Only an administrator may change the menus.');
  }
  if (!isPlace(place)) return refuse('not-found', 'There is no such menu.');
  const form = menuForm.safeParse(input);
  if (!form.success) return invalid(form.error);
  const { version, items } = form.data;

  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT place FROM "Menu" WHERE place = ${place}::"MenuPlace" FOR UPDATE`;
    const menu = await tx.menu.findUniqueOrThrow({ where: { place } });
    if (menu.version !== version) {
      return refuse('conflict', 'Someone else has changed this menu meanwhile. Nothing was overwritten.');
    }
    const gone = await whatIsGone(tx, items);
    if (Object.keys(gone).length > 0)
      return refuse('invalid', 'Nothing was saved. Some items lead nowhere.', gone);
    const before = await written(tx, place);
    await tx.menuItem.deleteMany({ where: { place } });
    await tx.menuItem.createMany({ data: rowsOf(place, items) });
    const after = await written(tx, place);
    if (JSON.stringify(before) === JSON.stringify(after)) return done({ version });
    await tx.menu.update({ where: { place }, data: { version: version + 1 } });
    await audit(tx, actor, now, {
      action: 'menu.change',
      subject: ['menu', place],
      before: { items: before },
      after: { items: after },
    });
    return done({ version: version + 1 }, [siteTag]);
  });
}

function isPlace(place: unknown): place is MenuPlace {
  return Object.values(MenuPlace).some((one) => one === place);
}

/** The items as rows. At the foot nothing stands under anything. */
function rowsOf(place: MenuPlace, items: readonly MenuItemForm[]) {
  const ordered = headed(items.map((item) => ({ ...item, id: randomUUID(), target: item })));
  let top: string | null = null;
  return ordered.map(({ id, label, under, target }, position) => {
    const parentId: string | null = place === 'main' && under ? top : null;
    if (parentId === null) top = id;
    return { id, place, position, parentId, label, ...columnsOf(target) };
  });
}

function columnsOf(item: MenuItemForm) {
  if (item.kind === 'latest') return {};
  if (item.kind === 'address') return { url: item.url };
  const { kind, id } = item;
  if (kind === 'category') return { categoryId: id };
  if (kind === 'tag') return { tagId: id };
  return kind === 'person' ? { userId: id } : { postId: id };
}

/** A sentence for each item that leads to what is not there, by its place. What is in the trash may come back. */
async function whatIsGone(tx: Tx, items: readonly MenuItemForm[]): Promise<Record<string, string[]>> {
  const ids = items.flatMap((item) => ('id' in item ? item.id : []));
  const rows = await tx.$queryRaw<{ key: string }[]>`
    SELECT kind || id::text AS key FROM "Post" WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT 'category' || id::text FROM "Category" WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT 'tag' || id::text FROM "Tag" WHERE id = ANY(${ids}::uuid[])
    UNION ALL SELECT 'person' || id::text FROM "User" WHERE id = ANY(${ids}::uuid[])`;
  const there = new Set(rows.map(({ key }) => key));
  return Object.fromEntries(
    items.flatMap((item, index) =>
      'id' in item && !there.has(item.kind + item.id)
        ? [[`items.${index}.label`, ['What this leads to is not there any more. Remove it.']]]
        : [],
    ),
  );
}

/** The items of a menu in words, for the log. */
async function written(tx: Tx, place: MenuPlace): Promise<string[]> {
  const rows = await itemRows(tx);
  return rows
    .filter((row) => row.place === place)
    .map((row) => `${row.parentId ? '– ' : ''}${row.label || nameOf(row)}${row.url ? ` (${row.url})` : ''}`);
}
