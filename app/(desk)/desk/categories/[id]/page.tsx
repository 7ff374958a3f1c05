import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { flat } from '@/components/desk/post-form/category-tree';
import { DeleteCategory, MergeCategory, MoveCategory } from '@/components/desk/taxonomy/category-forms';
import { EditCategory } from '@/components/desk/taxonomy/edit-category';
import { FormerSlugs } from '@/components/desk/taxonomy/former-slugs';
import { NotYours } from '@/components/desk/taxonomy/not-yours';
import { Panel } from '@/components/desk/taxonomy/panel';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import { categoryForEdit } from '@/lib/taxonomy/desk';
import { type CategoryNode, categoryTree } from '@/lib/taxonomy/queries';

export const instant = false;

export const metadata: Metadata = { title: 'Category' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ merged?: string }> };

export default async function CategoryPage({ params, searchParams }: Props) {
  const actor = await requireDesk();
  if (!may(actor, 'taxonomy.manage')) return <NotYours title="Category" />;
  const [{ id }, { merged }] = await Promise.all([params, searchParams]);
  const [category, tree] = await Promise.all([categoryForEdit(id), categoryTree()]);
  if (!category) notFound();
  const { formerSlugs, ...edited } = category;
  const choices = (nodes: CategoryNode[]) => flat(nodes).map((node) => ({ ...node, children: [] }));
  const others = choices(tree).filter((choice) => choice.id !== id);
  return (
    <>
      <PageHeader
        title={<bdi>{category.name}</bdi>}
        actions={
          // A public page is another document, without React: a plain link.
          <a
            href={`/category/${encodeURIComponent(category.slug)}`}
            className={buttonClass({ size: 'small' })}
          >
            View
          </a>
        }
      >
        <Link href="/desk/categories" className="text-accent hover:underline">
          All categories
        </Link>
      </PageHeader>
      {merged !== undefined && (
        <Notice tone="good" role="status" className="mb-6">
          Merged. {merged === '1' ? '1 post was' : `${Number(merged) || 0} posts were`} filed here, and the
          old address leads here.
        </Notice>
      )}
      <Panel id="edit" title="The category" about={<FormerSlugs kind="category" slugs={formerSlugs} />}>
        <EditCategory category={edited} />
      </Panel>
      <Panel id="move" title="Move" about={<p>All that stands under it comes along. Addresses stay.</p>}>
        <MoveCategory category={edited} places={choices(without(tree, id))} />
      </Panel>
      {others.length > 0 && (
        <Panel
          id="merge"
          title="Merge"
          about={
            <p>
              Its posts and what stands under it go to the one that stays, and its address leads there. This
              cannot be undone.
            </p>
          }
        >
          <MergeCategory category={edited} others={others} />
        </Panel>
      )}
      <Panel
        id="delete"
        title="Delete"
        about={
          <p>
            Its posts keep their other categories, what stands under it moves up, and its address leads to the
            category above it, if there is one. This cannot be undone.
          </p>
        }
      >
        <DeleteCategory id={id} />
      </Panel>
    </>
  );
}

/** Where a category may stand: not under itself, nor under what is below it. */
function without(nodes: CategoryNode[], id: string): CategoryNode[] {
  return nodes
    .filter((node) => node.id !== id)
    .map((node) => ({ ...node, children: without(node.children, id) }));
}
