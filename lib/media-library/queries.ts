import 'server-only';
import { type Actor, may } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/text/uuid';
import { addressOf, fileAddress, idsIn, oneFile, type Picture, shownSize } from './rules';
import type { MediaQuery } from './schema';
import { isLogo, type MediaUseView, usesOf } from './uses';
import type { MediaCard, MediaPage } from './views';

/** What is needed to show a picture. */
export const pictureSelect = {
  id: true,
  key: true,
  stem: true,
  fallback: true,
  widths: true,
  width: true,
  height: true,
  caption: true,
  credit: true,
  focusX: true,
  focusY: true,
} satisfies Prisma.MediaItemSelect;

/**
 * Pictures whose name, alternative text, caption or credit has the words, newest first, by keyset: a page costs the
 * same wherever it is. None for who may not write with them.
 */
export async function mediaPage(actor: Actor, { search, before }: MediaQuery, take = 48): Promise<MediaPage> {
  if (!may(actor, 'media.upload')) return { items: [], older: null };
  const words = { contains: search.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } as const;
  const rows = await db.mediaItem.findMany({
    where: {
      ...(search && { OR: [{ name: words }, { alt: words }, { caption: words }, { credit: words }] }),
      ...(before && { id: { lt: before } }),
    },
    // Ids are made of the time.
    orderBy: { id: 'desc' },
    take: take + 1,
    select: cardSelect,
  });
  const items = rows.slice(0, take).map(cardOf);
  return { items, older: rows.length > take ? (items.at(-1)?.id ?? null) : null };
}

/** One picture as the editor needs it; null when it is gone, or for who may not write with it. */
export async function mediaCard(actor: Actor, id: string): Promise<MediaCard | null> {
  if (!may(actor, 'media.upload') || !isUuid(id)) return null;
  const row = await db.mediaItem.findUnique({ where: { id }, select: cardSelect });
  return row && cardOf(row);
}

const cardSelect = { ...pictureSelect, name: true, alt: true } satisfies Prisma.MediaItemSelect;

function cardOf(row: Picture & { name: string; alt: string }): MediaCard {
  const { id, name, alt, focusX, focusY } = row;
  const [smallest = row.width] = row.widths;
  const thumbnail = fileAddress(row, smallest, 'webp');
  return { id, address: addressOf(id), thumbnail, name, alt, ...shownSize(row), focusX, focusY };
}

export type MediaDetail = {
  picture: Picture;
  name: string;
  alt: string;
  bytes: number;
  uploadedBy: { id: string; name: string } | null;
  createdAt: Date;
  uses: MediaUseView[];
  /** Whether it is the logo of the site. */
  logo: boolean;
};

/** All that is known of a picture, for its page; null when it is gone, or for who may not write with it. */
export async function mediaItem(actor: Actor, id: string): Promise<MediaDetail | null> {
  if (!may(actor, 'media.upload') || !isUuid(id)) return null;
  const [row, uses, logo] = await Promise.all([
    db.mediaItem.findUnique({
      where: { id },
      select: {
        ...cardSelect,
        ...{ bytes: true, createdAt: true, uploadedBy: { select: { id: true, name: true } } },
      },
    }),
    usesOf(db, id),
    isLogo(db, id),
  ]);
  if (!row) return null;
  const { name, alt, bytes, uploadedBy, createdAt, ...picture } = row;
  return { picture, name, alt, bytes, uploadedBy, createdAt, uses, logo };
}

/**
 * The pictures that posts show, as they are given: of changes that wait, nothing else knows. One statement, and none for
 * texts that name none.
 */
export async function picturesOf(posts: readonly { body?: string; imageUrl: string }[]): Promise<Picture[]> {
  const ids = idsIn(posts.map(({ body = '', imageUrl }) => `${body} ${imageUrl}`).join(' '));
  return ids.length > 0 ? db.mediaItem.findMany({ where: { id: { in: ids } }, select: pictureSelect }) : [];
}

/** The file that stands for a picture where one address must do; null when it is gone. */
export async function mediaFile(id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const picture = await db.mediaItem.findUnique({ where: { id }, select: pictureSelect });
  return picture && oneFile(picture, 1440);
}
