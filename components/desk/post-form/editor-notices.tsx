'use client';

import { mergeAction } from '@/app/(desk)/desk/posts/editing/actions';
import { Notice } from '@/components/ui/notice';
import type { Refusal } from '@/lib/outcome';
import type { EditedPost } from './edited-post';
import { ErrorSummary } from './error-summary';
import { BackupOffer, ConflictNotice, SignedOutDialog } from './notices';
import { UnsavedPosts } from './unsaved-posts';
import type { usePostForm } from './use-post-form';

type Props = { post: EditedPost; copies: string; restored: boolean; form: ReturnType<typeof usePostForm> };

/** What there is to know before writing on: kept text, what kept a save from happening, what was done. */
export function EditorNotices({
  post,
  copies,
  restored,
  form: { backup, saving, published, isNew, unsaved, collect, take, restore, send },
}: Props) {
  const { problem, setProblem } = saving;
  const { offer } = backup;
  // What a save came upon that nobody asked for is said in a few words beside the status.
  const asked = problem !== null && problem.verb !== 'autosave';
  return (
    <div className="mb-4 grid gap-3 empty:hidden">
      {isNew && <UnsavedPosts prefix={copies} id={post.id} />}
      {offer && (
        <BackupOffer offer={offer} onRestore={() => restore(offer)} onDismiss={() => backup.dismiss(offer)} />
      )}
      {asked && problem?.kind === 'refused' && <ErrorSummary refusal={problem.refusal} />}
      {asked && problem?.kind === 'unreachable' && <ErrorSummary refusal={unreachable} />}
      {problem?.kind === 'conflict' && (
        <ConflictNotice
          refusal={problem.refusal}
          verb={problem.verb}
          onMerge={() => mergeAction(post.id, collect())}
          onTake={take}
        />
      )}
      {asked && problem?.kind === 'signed-out' && (
        <SignedOutDialog
          onClose={() => setProblem(null)}
          onRetry={() => {
            setProblem(null);
            send(problem.verb);
          }}
        />
      )}
      {restored && !unsaved && (
        <Notice tone="good" role="status">
          <p>
            <strong>The earlier text is back.</strong>{' '}
            {saving.waiting
              ? 'Readers see it once you press Update.'
              : 'What it replaced is among the revisions.'}
          </p>
        </Notice>
      )}
      {published && (
        <Notice tone="good" role="status">
          <p>
            <strong>Published.</strong>{' '}
            {post.permalink && (
              <a href={post.permalink} className="text-accent underline">
                Read it on the site
              </a>
            )}
          </p>
        </Notice>
      )}
      {post.status === 'trashed' && (
        <Notice tone="warning" title="This post is in the trash. Restore it to go on writing." />
      )}
    </div>
  );
}

const unreachable: Refusal = {
  code: 'limited',
  message:
    'The desk cannot be reached. What you typed is kept in this browser, and sent as soon as it can be.',
  fields: {},
};
