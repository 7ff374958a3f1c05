import { useEffect, useState } from 'react';
import { previewMoveAction } from '@/app/(desk)/desk/settings/actions';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { patternProblem } from '@/lib/posts/address';
import { type MovePreview, refusalOf } from '@/lib/posts/moving/rules';

/** Milliseconds without a key before the posts are counted. */
const PAUSE = 600;

type Props = { pattern: string; standing: string; timeZone: string };

/** Whether the posts there are follow the pattern, with what would move: at once when another pattern is typed. */
export function MoveChoice({ pattern, standing, timeZone }: Props) {
  const [asked, setAsked] = useState(false);
  const [choice, setChoice] = useState('new');
  const fits = patternProblem(pattern) === null;
  const shown = fits && (asked || pattern !== standing);
  const { preview, problem } = usePreview(shown, pattern, timeZone);

  if (!fits) return null;
  if (!shown) {
    return (
      <Button size="small" className="justify-self-start" onClick={() => setAsked(true)}>
        Which posts have other addresses?
      </Button>
    );
  }
  if (problem) return <Notice tone="danger">{problem}</Notice>;
  if (!preview) return <p className="text-sm text-soft">Counting the posts…</p>;
  const refusal = refusalOf(preview);
  return (
    <section aria-label="What moves" className="grid gap-3 rounded-md border border-rule bg-sunk p-4">
      <p role="status" className="text-[0.9375rem] font-medium">
        {sentence(preview)}
      </p>
      {preview.examples.length > 0 && (
        <ul className="grid gap-2 text-[0.8125rem]">
          {preview.examples.map(({ id, title, from, to }) => (
            <li key={id}>
              <bdi>{title || 'Untitled'}</bdi>
              <span className="block font-mono break-all text-soft" dir="ltr">
                {readable(from)} <span aria-hidden="true">→</span>
                <span className="sr-only">becomes</span> <span className="text-ink">{readable(to)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {refusal && <Collisions preview={preview} />}
      {preview.moves > 0 && !refusal && (
        <fieldset className="grid gap-1 text-[0.9375rem]">
          <legend className="sr-only">Posts that follow the pattern</legend>
          {Object.entries(choices).map(([value, words]) => (
            <label key={value} className="flex min-h-6 items-start gap-2.5">
              <input
                type="radio"
                name="movePosts"
                value={value}
                checked={choice === value}
                onChange={() => setChoice(value)}
                className="mt-0.5 size-[1.125rem] shrink-0 accent-accent"
              />
              {words}
            </label>
          ))}
        </fieldset>
      )}
    </section>
  );
}

const choices = {
  new: 'Only new posts follow the pattern.',
  all: 'Move all posts when the settings are saved. Their old addresses lead to them for ever.',
};

function sentence({ posts, moves }: MovePreview) {
  const all = posts.toLocaleString('en');
  if (moves === 0)
    return posts === 1
      ? 'The one post has this address already.'
      : `All ${all} posts have such addresses already.`;
  return `${moves.toLocaleString('en')} of ${all} ${posts === 1 ? 'post' : 'posts'} would get another address.`;
}

function Collisions({ preview: { collisions, named } }: { preview: MovePreview }) {
  return (
    <Notice
      tone="danger"
      title={
        collisions === 1
          ? 'One post cannot move, so only new posts can follow this pattern.'
          : `${collisions.toLocaleString('en')} posts cannot move, so only new posts can follow this pattern.`
      }
    >
      <ul className="list-disc ps-5">
        {named.map(({ id, title, to, other }) => (
          <li key={id}>
            <a href={`/desk/posts/${id}`} className="underline">
              <bdi>{title || 'Untitled'}</bdi>
            </a>
            : <span className="font-mono break-all">{readable(to)}</span>{' '}
            {other === null ? (
              'is used by the site itself.'
            ) : (
              <>
                is an address of “<bdi>{other || 'Untitled'}</bdi>”.
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** An address as a person reads it. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function usePreview(shown: boolean, pattern: string, timeZone: string) {
  const [state, setState] = useState<{ of: string; preview: MovePreview | null; problem: string } | null>(
    null,
  );
  const of = `${pattern} ${timeZone}`;
  useEffect(() => {
    if (!shown) return;
    let stale = false;
    const timer = setTimeout(async () => {
      const answer = await previewMoveAction(pattern, timeZone).catch(() => null);
      if (stale) return;
      const problem = answer?.ok
        ? ''
        : (answer?.refusal.message ?? 'The posts could not be counted. Try again.');
      setState({ of, preview: answer?.ok ? answer.value : null, problem });
    }, PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [shown, pattern, timeZone, of]);
  return state?.of === of ? state : { preview: null, problem: '' };
}
