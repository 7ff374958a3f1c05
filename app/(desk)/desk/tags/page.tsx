import { ChevronLeft, ChevronRight, Search } from 'lucide-react';
import type { Metadata } from 'next';
import Form from 'next/form';
import Link from 'next/link';
import { NotYours } from '@/components/desk/taxonomy/not-yours';
import { Button, ButtonLink } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import { tagPage, tagWords } from '@/lib/taxonomy/desk';

export const instant = false;

export const metadata: Metadata = { title: 'Tags' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TagsPage({ searchParams }: Props) {
  const actor = await requireDesk();
  if (!may(actor, 'taxonomy.manage')) return <NotYours title="Tags" />;
  const sent = await searchParams;
  const q = tagWords(sent.q);
  const place = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const { tags, before, after } = await tagPage({ q, before: place(sent.before), after: place(sent.after) });
  const href = (at: Record<string, string>) =>
    `/desk/tags?${new URLSearchParams({ ...(q && { q }), ...at })}`;
  return (
    <>
      <PageHeader title="Tags">New ones are made where a post is written.</PageHeader>
      {sent.deleted && (
        <Notice tone="good" role="status" className="mb-4">
          The tag is deleted. Its posts are still there.
        </Notice>
      )}
      <Form action="/desk/tags" role="search" className="mb-4 flex gap-1.5">
        <Input
          key={q}
          type="search"
          name="q"
          aria-label="Search tags"
          placeholder="Search tags"
          defaultValue={q}
          dir="auto"
          className="max-w-72"
        />
        <Button type="submit" aria-label="Search" title="Search">
          <Search aria-hidden="true" size={16} />
        </Button>
      </Form>
      {tags.length > 0 ? (
        <ul className="grid gap-x-8 border-t border-rule sm:grid-cols-2">
          {tags.map((tag) => (
            <li
              key={tag.id}
              className="flex min-h-11 items-center justify-between gap-3 border-b border-rule px-1"
            >
              <Link
                href={`/desk/tags/${tag.id}`}
                dir="auto"
                className="min-w-0 py-1 font-semibold break-words text-ink hover:text-accent hover:underline"
              >
                {tag.name}
              </Link>
              <span className="shrink-0 text-sm text-soft tabular-nums">
                {tag.posts === 1 ? '1 post' : `${tag.posts} posts`}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={q ? 'Nothing found' : 'No tags yet'}>
          {q ? `No tag here holds “${q}”.` : 'They come with the posts that have them.'}
        </EmptyState>
      )}
      {(before || after) && (
        <nav aria-label="Pages of tags" className="mt-5 flex justify-between gap-3">
          <div>
            {before && (
              <ButtonLink size="small" href={href({ before })} rel="prev">
                <ChevronLeft aria-hidden="true" size={16} /> Previous
              </ButtonLink>
            )}
          </div>
          {after && (
            <ButtonLink size="small" href={href({ after })} rel="next">
              Next <ChevronRight aria-hidden="true" size={16} />
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}
