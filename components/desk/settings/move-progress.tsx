import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { moveStateAction } from '@/app/(desk)/desk/settings/actions';
import type { MoveState } from '@/lib/posts/moving/rules';

/** Milliseconds between two looks at how far it is. */
const LOOK_EVERY = 2000;

/** How far all posts are on their way to other addresses; what came of it, when they are there. */
export function MoveProgress({ move: first }: { move: MoveState }) {
  const [move, setMove] = useState(first);
  const running = move.finishedAt === null;
  const router = useRouter();
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(async () => {
      const answer = await moveStateAction().catch(() => null);
      if (!answer?.ok || !answer.value) return;
      setMove(answer.value);
      if (answer.value.finishedAt) router.refresh();
    }, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [running, router]);

  if (!running) return <p className="text-[0.9375rem]">{ended(move)}</p>;
  return (
    <div className="grid gap-1">
      <label htmlFor="move-progress" className="text-sm font-medium">
        Posts are moving to <span className="font-mono">{move.pattern}</span>
      </label>
      <progress
        id="move-progress"
        value={move.seen}
        max={Math.max(move.total, move.seen, 1)}
        className="h-2 w-full accent-accent"
      />
      <p className="text-[0.8125rem] text-soft">
        {counted(move.seen)} of {counted(move.total)}. It goes on when this page is closed, and after a
        restart.
      </p>
    </div>
  );
}

function ended({ moved, kept, pattern }: MoveState) {
  const all = `${counted(moved)} ${moved === 1 ? 'post was' : 'posts were'} moved to ${pattern}.`;
  if (kept === 0) return all;
  const others = kept === 1 ? 'One post keeps its address' : `${counted(kept)} posts keep their addresses`;
  return `${all} ${others}, because others had taken the new ones by then.`;
}

const counted = (count: number) => count.toLocaleString('en');
