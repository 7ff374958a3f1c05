import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { FormerSlugs } from '@/components/desk/taxonomy/former-slugs';
import { NotYours } from '@/components/desk/taxonomy/not-yours';
import { Panel } from '@/components/desk/taxonomy/panel';
import { DeleteTag, MergeTag, RenameTag } from '@/components/desk/taxonomy/tag-forms';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import { tagForEdit } from '@/lib/taxonomy/desk';
import { tagNames } from '@/lib/taxonomy/queries';

export const instant = false;

export const metadata: Metadata = { title: 'Tag' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ merged?: string }> };

export default async function TagPage({ params, searchParams }: Props) {
  const actor = await requireDesk();
  if (!may(actor, 'taxonomy.manage')) return <NotYours title="Tag" />;
  const [{ id }, { merged }] = await Promise.all([params, searchParams]);
  const [tag, names] = await Promise.all([tagForEdit(id), tagNames()]);
  if (!tag) notFound();
  return (
    <>
      <PageHeader
        title={<bdi>{tag.name}</bdi>}
        actions={
          // A public page is another document, without React: a plain link.
          <a href={`/tag/${encodeURIComponent(tag.slug)}`} className={buttonClass({ size: 'small' })}>
            View
          </a>
        }
      >
        <Link href="/desk/tags" className="text-accent hover:underline">
          All tags
        </Link>
      </PageHeader>
      {merged !== undefined && (
        <Notice tone="good" role="status" className="mb-6">
          Merged. {merged === '1' ? '1 post was' : `${Number(merged) || 0} posts were`} tagged so, and the old
          address leads here.
        </Notice>
      )}
      <Panel
        id="rename"
        title="The tag"
        about={
          <>
            <p>{tag.posts === 1 ? 'On 1 post.' : `On ${tag.posts} posts.`}</p>
            <FormerSlugs kind="tag" slugs={tag.formerSlugs} />
          </>
        }
      >
        <RenameTag tag={{ id, name: tag.name, slug: tag.slug }} />
      </Panel>
      <Panel
        id="merge"
        title="Merge"
        about={<p>Its posts go to the tag that stays, and its address leads there. This cannot be undone.</p>}
      >
        <MergeTag tag={tag} names={names.filter((name) => name !== tag.name)} />
      </Panel>
      <Panel id="delete" title="Delete" about={<p>Its posts stay. This cannot be undone.</p>}>
        <DeleteTag id={id} />
      </Panel>
    </>
  );
}
