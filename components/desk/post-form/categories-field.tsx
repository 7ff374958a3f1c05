'use client';

import { useState } from 'react';
import { createCategoryAction } from '@/app/(desk)/desk/posts/actions';
import { Checkbox } from '@/components/ui/controls';
import { FieldError } from '@/components/ui/field';
import type { CategoryNode } from '@/lib/taxonomy/queries';
import { AddCategory } from './add-category';
import { type Branch, chosenWith, flat, withBranch } from './category-tree';
import { useErrors } from './errors';

type Props = {
  tree: CategoryNode[];
  chosen: string[];
  mayAdd: boolean;
  onChange: (categoryIds: string[]) => void;
};

/** The tree with a box for each, and a new one made in place. "Posted in" keeps the order in which they are chosen. */
export function CategoriesField({ tree: first, chosen, mayAdd, onChange }: Props) {
  const [tree, setTree] = useState<Branch[]>(first);
  const error = useErrors('categoryIds', true);
  const all = flat(tree);
  const names = chosen.map((id) => all.find((branch) => branch.id === id)?.name).filter(Boolean);

  const toggle = (id: string, on: boolean) => onChange(chosenWith(all, chosen, id, on));

  const add = async (name: string, parentId: string | null) => {
    const answer = await createCategoryAction({ name, parentId });
    if (!answer.ok) return answer.refusal;
    setTree((tree) => withBranch(tree, { id: answer.value.id, name, children: [] }, parentId));
    toggle(answer.value.id, true);
    return null;
  };

  return (
    <div className="grid gap-3">
      <fieldset
        id="post-categoryIds"
        tabIndex={-1}
        aria-describedby={error ? 'post-categoryIds-error' : undefined}
        className="max-h-72 overflow-y-auto rounded-md border border-rule bg-raised p-2"
      >
        <legend className="sr-only">Categories of this post</legend>
        {tree.length > 0 ? (
          <Branches branches={tree} chosen={chosen} onToggle={toggle} />
        ) : (
          <p className="text-sm text-soft">There are no categories yet.</p>
        )}
      </fieldset>
      <FieldError id="post-categoryIds" error={error} />
      {names.length > 1 && <p className="text-[0.8125rem] text-soft">Posted in {names.join(', ')}</p>}
      {mayAdd && <AddCategory parents={all} onAdd={add} />}
    </div>
  );
}

type BranchesProps = { branches: Branch[]; chosen: string[]; onToggle: (id: string, on: boolean) => void };

function Branches({ branches, chosen, onToggle }: BranchesProps) {
  return (
    <ul className="grid gap-1.5">
      {branches.map((branch) => (
        <li key={branch.id} className="grid gap-1.5">
          <Checkbox
            id={`category-${branch.id}`}
            label={<span dir="auto">{branch.name}</span>}
            checked={chosen.includes(branch.id)}
            onChange={(event) => onToggle(branch.id, event.target.checked)}
          />
          {branch.children.length > 0 && (
            <div className="ml-2 border-l border-rule pl-4">
              <Branches branches={branch.children} chosen={chosen} onToggle={onToggle} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
