'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { restorePostAction, trashPostAction, unpublishPostAction } from '@/app/(desk)/desk/posts/actions';
import { Button } from '@/components/ui/button';
import { can } from '@/lib/posts/rules';
import { ClockTime } from './clock-time';
import type { EditedPost } from './edited-post';

type Props = {
  post: EditedPost;
  may: { publish: boolean; trash: boolean; moderate: boolean };
};

const acts = { unpublish: unpublishPostAction, trash: trashPostAction, restore: restorePostAction };

/** Facts of the saved post, and the ways out: back to a draft, to the trash and from it. */
export function StatusPanel({ post, may }: Props) {
  const { id, status, publishedAt, responseCount } = post;
  const [message, setMessage] = useState('');
  const [pending, start] = useTransition();
  const router = useRouter();

  const act = (name: keyof typeof acts) =>
    start(async () => {
      const answer = await acts[name](id).catch(() => null);
      if (!answer?.ok) return setMessage(answer?.refusal.message ?? 'The desk cannot be reached. Try again.');
      setMessage('');
      if (name === 'trash')
        router.push(`${post.form.kind === 'page' ? '/desk/pages' : '/desk/posts'}?trashed=${id}`);
    });

  return (
    <section aria-label="This post" className="mt-6 grid gap-3 border-t border-rule pt-4 text-sm">
      {publishedAt && (
        <p className="text-soft">
          Published <ClockTime at={publishedAt} />
        </p>
      )}
      {may.moderate && responseCount > 0 && (
        <p>
          <Link href={`/desk/responses?post=${id}`} className="text-accent underline">
            {responseCount === 1 ? '1 response' : `${responseCount} responses`}
          </Link>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {may.publish && can('unpublish', status) && (
          <Button size="small" aria-disabled={pending || undefined} onClick={() => act('unpublish')}>
            Unpublish
          </Button>
        )}
        {may.trash && can('trash', status) && (
          <Button
            size="small"
            variant="danger"
            aria-disabled={pending || undefined}
            onClick={() => act('trash')}
          >
            Move to trash
          </Button>
        )}
        {may.trash && can('restore', status) && (
          <Button
            size="small"
            variant="primary"
            aria-disabled={pending || undefined}
            onClick={() => act('restore')}
          >
            Restore
          </Button>
        )}
      </div>
      <p role="status" className="text-danger empty:hidden">
        {message}
      </p>
    </section>
  );
}
