'use client';

import { Notice } from '@/components/ui/notice';
import type { EditedPost } from './edited-post';
import { ErrorSummary } from './error-summary';
import { BackupOffer, ConflictNotice, SignedOutDialog } from './notices';
import { UnsavedPosts } from './unsaved-posts';
import type { usePostForm } from './use-post-form';

type Props = { post: EditedPost; copies: string; form: ReturnType<typeof usePostForm> };

/** What there is to know before writing on: kept text, what kept a save from happening, what was done. */
export function EditorNotices({
  post,
  copies,
  form: { backup, saving, published, refused, isNew, fill, restore, send },
}: Props) {
  const { problem, setProblem } = saving;
  const { offer } = backup;
  return (
    <div className="mb-4 grid gap-3 empty:hidden">
      {isNew && <UnsavedPosts prefix={copies} id={post.id} />}
      {offer && (
        <BackupOffer offer={offer} onRestore={() => restore(offer)} onDismiss={() => backup.dismiss(offer)} />
      )}
      {refused && <ErrorSummary refusal={refused} />}
      {problem?.kind === 'conflict' && (
        <ConflictNotice
          refusal={problem.refusal}
          theirs={problem.theirs}
          onSaveMine={() => send('save', problem.theirs.version)}
          onTakeTheirs={() => fill(problem.theirs)}
        />
      )}
      {problem?.kind === 'signed-out' && (
        <SignedOutDialog
          onClose={() => setProblem(null)}
          onRetry={() => {
            setProblem(null);
            send('save');
          }}
        />
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
