import type { Metadata } from 'next';
import type { Sent } from '@/components/desk/posts/list-query';
import { PostListScreen } from './list/screen';

export const instant = false;

export const metadata: Metadata = { title: 'Posts' };

export default async function PostsPage({ searchParams }: { searchParams: Promise<Sent> }) {
  return <PostListScreen kind="article" sent={await searchParams} />;
}
