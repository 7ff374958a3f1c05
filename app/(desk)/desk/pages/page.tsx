import type { Metadata } from 'next';
import type { Sent } from '@/components/desk/posts/list-query';
import { PostListScreen } from '../posts/list/screen';

export const instant = false;

export const metadata: Metadata = { title: 'Pages' };

export default async function PagesPage({ searchParams }: { searchParams: Promise<Sent> }) {
  return <PostListScreen kind="page" sent={await searchParams} />;
}
