import Link from 'next/link';

/** A post's title, which leads to its form. */
export function PostLink({ post }: { post: { id: string; title: string } }) {
  return (
    <Link
      href={`/desk/posts/${post.id}`}
      dir="auto"
      className="font-serif text-[1.0625rem] leading-snug font-semibold text-ink hover:text-accent hover:underline"
    >
      {post.title || 'Untitled'}
    </Link>
  );
}
