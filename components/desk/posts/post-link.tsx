import Link from 'next/link';
import type { PostKind } from '@/lib/generated/prisma/enums';

/** A post's title, which leads to its form. */
export function PostLink({ post }: { post: { id: string; title: string; kind?: PostKind } }) {
  return (
    <Link
      href={`/desk/${post.kind === 'page' ? 'pages' : 'posts'}/${post.id}`}
      dir="auto"
      className="font-serif text-[1.0625rem] leading-snug font-semibold text-ink hover:text-accent hover:underline"
    >
      {post.title || 'Untitled'}
    </Link>
  );
}
