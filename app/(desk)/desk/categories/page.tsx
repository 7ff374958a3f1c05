import type { Metadata } from 'next';
import { flat } from '@/components/desk/post-form/category-tree';
import { AddCategory } from '@/components/desk/taxonomy/add-category';
import { CategoryTree } from '@/components/desk/taxonomy/category-tree';
import { NotYours } from '@/components/desk/taxonomy/not-yours';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { may } from '@/lib/auth/permissions';
import { requireDesk } from '@/lib/auth/session';
import { categoryBranches } from '@/lib/taxonomy/desk';

export const instant = false;

export const metadata: Metadata = { title: 'Categories' };

type Props = { searchParams: Promise<{ deleted?: string }> };

export default async function CategoriesPage({ searchParams }: Props) {
  const actor = await requireDesk();
  if (!may(actor, 'taxonomy.manage')) return <NotYours title="Categories" />;
  const [tree, { deleted }] = await Promise.all([categoryBranches(), searchParams]);
  return (
    <>
      <PageHeader title="Categories">
        The sections of the site. Those at the top are its main menu, until another is made.
      </PageHeader>
      {deleted && (
        <Notice tone="good" role="status" className="mb-4">
          The category is deleted. Its posts are still there.
        </Notice>
      )}
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="grid gap-3">
          {tree.length > 0 ? (
            <>
              <p className="text-sm text-soft max-lg:hidden">
                With a category focused, <kbd>↑</kbd> and <kbd>↓</kbd> go along, <kbd>Shift</kbd> with{' '}
                <kbd>→</kbd> moves it under the one above, with <kbd>←</kbd> out.
              </p>
              <CategoryTree tree={tree} />
            </>
          ) : (
            <EmptyState title="No categories yet">Add the first section of the site.</EmptyState>
          )}
        </div>
        <AddCategory categories={flat(tree).map(({ id, name, depth }) => ({ id, name, depth }))} />
      </div>
    </>
  );
}
