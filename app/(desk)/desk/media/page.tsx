import { ChevronRight } from 'lucide-react';
import type { Metadata } from 'next';
import Form from 'next/form';
import Link from 'next/link';
import { LibraryUploads } from '@/components/desk/media/library-uploads';
import { Thumbnail, thumbnailFrame, thumbnailGrid } from '@/components/desk/media/thumbnail';
import { Button, ButtonLink } from '@/components/ui/button';
import { Input } from '@/components/ui/controls';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import { mediaPage } from '@/lib/media-library/queries';
import { mediaQuery } from '@/lib/media-library/schema';

export const metadata: Metadata = { title: 'Media' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** All pictures, the newest first. */
export default async function MediaRoom({ searchParams }: Props) {
  const actor = await requireDesk();
  if (!may(actor, 'media.upload')) {
    return (
      <>
        <PageHeader title="Media" />
        <EmptyState title="Those who write use this." />
      </>
    );
  }
  const { q, before } = await searchParams;
  const query = mediaQuery.parse({ search: q, before });
  const { items, older } = await mediaPage(actor, query);
  const href = (before: string | null) => {
    const asked = new URLSearchParams({
      ...(query.search && { q: query.search }),
      ...(before && { before }),
    });
    return asked.size > 0 ? `/desk/media?${asked}` : '/desk/media';
  };
  return (
    <>
      <PageHeader
        title="Media"
        actions={
          <Form action="/desk/media" role="search" className="flex gap-1.5">
            <Input
              key={query.search}
              type="search"
              name="q"
              aria-label="Search the library"
              placeholder="Name, text or credit"
              defaultValue={query.search}
              dir="auto"
            />
            <Button type="submit">Search</Button>
          </Form>
        }
      />
      <LibraryUploads />
      {items.length > 0 ? (
        <ul aria-label="Pictures" className={thumbnailGrid}>
          {items.map((item) => (
            <li key={item.id}>
              <Link href={`/desk/media/${item.id}`} prefetch={false} className={thumbnailFrame}>
                <Thumbnail item={item} />
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState title={query.search ? 'Nothing found.' : 'There are no pictures yet.'}>
          {query.search ? 'Search for another word.' : 'What you upload here or in a post stands here.'}
        </EmptyState>
      )}
      {(query.before || older) && (
        <nav aria-label="Pages of pictures" className="mt-5 flex items-center justify-between gap-3">
          <div>
            {query.before && (
              <ButtonLink size="small" href={href(null)}>
                Newest
              </ButtonLink>
            )}
          </div>
          {older && (
            <ButtonLink size="small" href={href(older)} rel="next">
              Older <ChevronRight aria-hidden="true" size={16} />
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}
