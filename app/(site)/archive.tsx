import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { ArchiveHead } from '@/components/site/lists/archive-head';
import { PostList } from '@/components/site/lists/post-list';
import { pagePath } from '@/lib/posts/page-path';
import type { ArchiveView } from '@/lib/posts/views';
import { cachedMoved, cachedSite } from './cached';
import { listMetadata } from './metadata';
import { olderPage, segment } from './params';

/** `/category/iraq`, and `/category/iraq/page/2` with `older` ['page', '2']. */
export type ArchiveParams = Promise<{ slug: string; older?: string[] }>;
type Kind = 'category' | 'tag' | 'author';
type Read = (slug: string, page: number) => Promise<ArchiveView | null>;

/** The metadata of a page of a category, a tag or an author. */
export async function archiveMetadata(kind: Kind, read: Read, params: ArchiveParams): Promise<Metadata> {
  const { list, page, path } = await archiveAt(kind, read, params);
  const site = await cachedSite();
  return listMetadata({ title: list.name, description: list.description || site.tagline, path }, page, site);
}

/**
 * A page of a category, a tag or an author: its heading and its posts, newest first. `about` says more on the first page,
 * of which it gets the path.
 */
export async function archivePage(
  kind: Kind,
  read: Read,
  params: ArchiveParams,
  about?: (list: ArchiveView, path: string) => ReactNode,
) {
  const { list, page, path } = await archiveAt(kind, read, params);
  const site = await cachedSite();
  return (
    <>
      <ArchiveHead kind={kind} {...list} page={page} />
      <PostList list={list} site={site} path={path} lead={false} />
      {page === 1 && about?.(list, path)}
    </>
  );
}

async function archiveAt(kind: Kind, read: Read, params: ArchiveParams) {
  const { slug: typed, older } = await params;
  const slug = segment(typed);
  const page = older === undefined ? 1 : olderPage(older);
  const list = await read(slug, page);
  if (!list) return moved(kind, slug, page);
  return { list, page, path: pathOf(kind, slug) };
}

/** A category or a tag of another name by now leads there; anything else is not found. */
async function moved(kind: Kind, slug: string, page: number): Promise<never> {
  const now = kind === 'author' ? null : await cachedMoved(kind, slug);
  if (now === null) notFound();
  permanentRedirect(pagePath(pathOf(kind, now), page));
}

const pathOf = (kind: Kind, slug: string) => `/${kind}/${encodeURIComponent(slug)}`;
