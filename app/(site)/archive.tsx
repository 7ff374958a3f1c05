import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ArchiveHead } from '@/components/site/lists/archive-head';
import { PostList } from '@/components/site/lists/post-list';
import type { ArchiveView } from '@/lib/posts/views';
import { cachedSite } from './cached';
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

/** A page of a category, a tag or an author: its heading and its posts, newest first. */
export async function archivePage(kind: Kind, read: Read, params: ArchiveParams) {
  const { list, page, path } = await archiveAt(kind, read, params);
  const site = await cachedSite();
  return (
    <>
      <ArchiveHead kind={kind} name={list.name} description={list.description} page={page} />
      <PostList list={list} site={site} path={path} lead={false} />
    </>
  );
}

async function archiveAt(kind: Kind, read: Read, params: ArchiveParams) {
  const { slug: typed, older } = await params;
  const slug = segment(typed);
  const page = older === undefined ? 1 : olderPage(older);
  const list = await read(slug, page);
  if (!list) notFound();
  return { list, page, path: `/${kind}/${encodeURIComponent(slug)}` };
}
