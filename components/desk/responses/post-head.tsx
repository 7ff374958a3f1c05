import { closingLine } from '@/components/desk/posts/closing-line';
import { ButtonLink, buttonClass } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import type { PostClosing } from '@/lib/closing/queries';
import type { ClosingState } from '@/lib/closing/rules';
import { ClosingPanel, type RefusedClosing } from './closing-panel';
import { SlowModeForm } from './slow-mode-form';
import type { Clock } from './when';

type Props = {
  of: PostClosing;
  /** The path of this page, for forms without scripts. */
  back: string;
  clock: Clock;
  /** What was typed into the closing form and refused. */
  refused?: RefusedClosing | null;
  /** Another list of responses to go to. */
  list?: { name: string; href: string };
};

/** The head of a page about one post's responses: which post, and whether and why it takes more. */
export function PostHead({ of, back, clock, refused = null, list }: Props) {
  const { thread } = of;
  const state = thread?.state ?? of.state;
  return (
    <>
      <PageHeader
        title={
          thread ? (
            <>
              Thread under {thread.number === null ? '' : `#${thread.number} `}
              <bdi>{thread.name}</bdi>
            </>
          ) : (
            <>
              Responses to “<bdi>{of.title || 'a post without a title'}</bdi>”
            </>
          )
        }
        actions={
          <>
            {list && (
              <ButtonLink size="small" variant="quiet" href={list.href}>
                {list.name}
              </ButtonLink>
            )}
            {of.permalink && (
              <a
                href={`${of.permalink}#${thread?.number ? `comment-${thread.number}` : 'responses'}`}
                className={buttonClass({ size: 'small' })}
              >
                See the article
              </a>
            )}
            <ButtonLink size="small" href={`/desk/posts/${of.id}`}>
              Edit
            </ButtonLink>
          </>
        }
      >
        {thread && (
          <>
            <p>
              A conversation under “<bdi>{of.title || 'a post without a title'}</bdi>”. It begins:
            </p>
            <blockquote dir="auto" className="mt-1 border-s-2 border-rule ps-3">
              {thread.begins}
            </blockquote>
          </>
        )}
      </PageHeader>
      <div className="mb-6">
        <ClosingPanel
          key={thread?.id ?? of.id}
          of={thread ? { name: 'responseId', id: thread.id } : { name: 'postId', id: of.id }}
          back={back}
          open={state.open}
          stuck={stuck(state, thread !== null)}
          line={closingLine(state, clock)}
          refused={refused}
        >
          {!thread && <SlowModeForm of={of} back={back} />}
        </ClosingPanel>
      </div>
    </>
  );
}

/** Why nothing can be done about it here; null when something can. */
function stuck(state: ClosingState, ofThread: boolean): string | null {
  if (state.open) return null;
  if (state.by === 'site') return 'An administrator can take responses again in the settings.';
  if (ofThread && state.by !== 'thread') return 'The whole article is closed, and this thread with it.';
  return null;
}
