'use client';

import { IndentDecrease, IndentIncrease } from 'lucide-react';
import Link from 'next/link';
import {
  type FormEvent,
  type KeyboardEvent,
  startTransition,
  useActionState,
  useEffect,
  useRef,
} from 'react';
import {
  moveCategoryAction,
  stepCategoryAction,
  type TermAnswer,
} from '@/app/(desk)/desk/categories/actions';
import { AnswerLine } from '@/components/desk/people/answer-line';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { DragHandle } from '@/components/ui/drag-handle';
import { useDrag } from '@/components/ui/use-drag';
import type { CategoryBranch } from '@/lib/taxonomy/desk';
import type { Step } from '@/lib/taxonomy/rules';

/**
 * The categories, each under the one above it. With one focused, the arrows up and down go along them, and with Shift
 * the arrows right and left move it in and out; buttons do the same, and a pointer drags it onto another.
 */
export function CategoryTree({ tree }: { tree: CategoryBranch[] }) {
  const list = useRef<HTMLDivElement>(null);
  const moved = useRef<string | null>(null);
  const [answer, move, pending] = useActionState(moveOrStep, null);

  // Where it stands now it is another element: the focus goes after it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tree is what has to be there first
  useEffect(() => {
    if (pending || !moved.current) return;
    list.current?.querySelector<HTMLElement>(`[data-category="${moved.current}"]`)?.focus();
    moved.current = null;
  }, [tree, pending]);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-category]') ?? [])];
    const at = links.findIndex((link) => link.matches(':focus'));
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const along = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const way: Step | undefined = ({ ArrowRight: 'in', ArrowLeft: 'out' } as const)[
      event.key as 'ArrowRight'
    ];
    if (along && !event.shiftKey) links[at + along]?.focus();
    else if (way && event.shiftKey && !pending) {
      const form = new FormData();
      moved.current = links[at]?.dataset.category ?? null;
      form.set('id', moved.current ?? '');
      form.set('step', way);
      startTransition(() => move(form));
    } else return;
    event.preventDefault();
  }

  const drag = useDrag((id, parentId) => {
    const form = new FormData();
    form.set('id', id);
    form.set('parentId', parentId);
    moved.current = id;
    startTransition(() => move(form));
  });

  function remember(event: FormEvent<HTMLDivElement>) {
    moved.current = String(new FormData(event.target as HTMLFormElement).get('id'));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are a quicker way to what its links and buttons do
    <div ref={list} onKeyDown={onKeyDown} onSubmit={remember} className="grid gap-2">
      <AnswerLine answer={answer} />
      <Level branches={tree} top move={move} drag={drag} />
      {drag.dragged && (
        <p
          className="rounded-md border border-dashed border-edge px-3 py-2 text-sm text-soft data-over:border-accent data-over:bg-accent-wash"
          {...drag.target('')}
        >
          Drop it here to put it at the top.
        </p>
      )}
    </div>
  );
}

/** A step has its way, a move its place. */
async function moveOrStep(before: TermAnswer | null, form: FormData): Promise<TermAnswer> {
  return form.has('parentId') ? moveCategoryAction(before, form) : stepCategoryAction(before, form);
}

type LevelProps = {
  branches: CategoryBranch[];
  top?: boolean;
  move: (form: FormData) => void;
  drag: ReturnType<typeof useDrag>;
};

function Level({ branches, top = false, move, drag }: LevelProps) {
  return (
    <ul className={top ? 'border-t border-rule' : 'ms-4 sm:ms-7'}>
      {branches.map((branch, index) => (
        <li key={branch.id}>
          <div
            className="flex min-h-11 flex-wrap items-center gap-x-3 border-b border-rule px-1 py-1 hover:bg-raised data-over:bg-accent-wash"
            {...drag.target(branch.id)}
          >
            <DragHandle {...drag.handle(branch.id)} />
            <Link
              href={`/desk/categories/${branch.id}`}
              data-category={branch.id}
              dir="auto"
              className="min-w-0 py-1 font-serif text-[1.0625rem] font-semibold text-ink hover:text-accent hover:underline"
            >
              {branch.name}
            </Link>
            <Link
              href={`/desk/posts?category=${branch.id}`}
              className="text-sm text-soft tabular-nums hover:underline"
              aria-label={`${postsIn(branch.posts)} in ${branch.name}`}
            >
              {postsIn(branch.posts)}
            </Link>
            {branch.responses !== 'follow' && (
              <Badge tone={branch.responses === 'open' ? 'good' : 'warning'}>
                {branch.responses === 'open' ? 'Kept open' : 'Responses closed'}
              </Badge>
            )}
            <form action={move} className="ms-auto flex">
              <input type="hidden" name="id" value={branch.id} />
              <StepButton way="out" possible={!top} name={branch.name} />
              <StepButton
                way="in"
                possible={index > 0}
                name={branch.name}
                under={branches[index - 1]?.name}
              />
            </form>
          </div>
          {branch.children.length > 0 && <Level branches={branch.children} move={move} drag={drag} />}
        </li>
      ))}
    </ul>
  );
}

type StepProps = { way: Step; possible: boolean; name: string; under?: string };

function StepButton({ way, possible, name, under }: StepProps) {
  const label = way === 'in' ? `Move ${name} under ${under}` : `Move ${name} out`;
  const Icon = way === 'in' ? IndentIncrease : IndentDecrease;
  return (
    <Button
      type="submit"
      name="step"
      value={way}
      variant="plain"
      size="small"
      aria-label={label}
      title={label}
      className={possible ? '' : 'invisible'}
    >
      <Icon aria-hidden="true" size={17} className="rtl:-scale-x-100" />
    </Button>
  );
}

const postsIn = (posts: number) => (posts === 1 ? '1 post' : `${posts} posts`);
