import { ChevronLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangeFile } from '@/components/desk/media/change-file';
import { DescribeForm } from '@/components/desk/media/describe-form';
import { PostLink } from '@/components/desk/posts/post-link';
import { statusBadges } from '@/components/desk/posts/status';
import { When } from '@/components/desk/responses/when';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import { inOthers, notYours, onEveryPage } from '@/lib/media-library/hold';
import { mediaItem } from '@/lib/media-library/queries';
import { fileAddress, shownSize } from '@/lib/media-library/rules';
import { siteView } from '@/lib/posts/site';
import { englishPlaceOf } from '@/lib/text/dates';

export const metadata: Metadata = { title: 'Picture' };

type Props = { params: Promise<{ id: string }> };

/** One picture: what is said of it, where it is used, and what can be done with it. */
export default async function MediaItemPage({ params }: Props) {
  const actor = await requireDesk();
  const { id } = await params;
  const [item, site] = await Promise.all([mediaItem(actor, id), siteView()]);
  if (!item) notFound();
  const { picture, name, alt, bytes, uploadedBy, createdAt, uses, logo } = item;
  const mayChange = may(actor, 'media.change', { userId: uploadedBy?.id ?? null });
  const locked =
    (!uses.every((use) => may(actor, 'post.edit', use)) && inOthers) ||
    (logo && !may(actor, 'settings.change') && onEveryPage);
  const size = shownSize(picture);
  const titles = [...(logo ? ['The logo of the site'] : []), ...uses.map(({ title }) => title || 'Untitled')];
  return (
    <>
      <PageHeader
        title={<bdi>{name}</bdi>}
        actions={
          <ButtonLink size="small" href="/desk/media">
            <ChevronLeft aria-hidden="true" size={16} /> All pictures
          </ButtonLink>
        }
      >
        {picture.width.toLocaleString('en')} × {picture.height.toLocaleString('en')} pixels, {sizeOf(bytes)},
        put here {uploadedBy && <>by {uploadedBy.name} </>}
        <When at={createdAt} clock={{ ...englishPlaceOf(site), now: new Date() }} />
      </PageHeader>
      <div className="grid gap-8">
        <DescribeForm
          picture={picture}
          alt={alt}
          shown={{ src: fileAddress(picture, size.width, 'webp'), ...size }}
          locked={mayChange ? '' : notYours}
        />
        <section aria-labelledby="media-uses" className="grid gap-2">
          <h2 id="media-uses" className="font-serif text-xl font-semibold">
            Where it is used
          </h2>
          {logo && <p>As the logo of the site, on every page.</p>}
          {uses.length === 0 && <p className="text-soft">In no post.</p>}
          <ul className="grid gap-1">
            {uses.map((use) => (
              <li key={use.id} className="flex flex-wrap items-center gap-2">
                {may(actor, 'post.edit', use) ? (
                  <PostLink post={use} />
                ) : (
                  <bdi>{use.title || 'Untitled'}</bdi>
                )}
                {use.status !== 'published' && (
                  <Badge tone={statusBadges[use.status].tone}>{statusBadges[use.status].label}</Badge>
                )}
              </li>
            ))}
          </ul>
        </section>
        {mayChange && (
          <section aria-labelledby="media-file" className="grid gap-2">
            <h2 id="media-file" className="font-serif text-xl font-semibold">
              The file
            </h2>
            {locked ? <p>{locked}</p> : <ChangeFile id={id} name={name} usedIn={titles} />}
          </section>
        )}
      </div>
    </>
  );
}

function sizeOf(bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat('en', { style: 'unit', unit, maximumSignificantDigits: 2 }).format(amount);
}
