import Link from 'next/link';
import { restoreFromListAction } from '@/app/(desk)/desk/posts/actions';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Sent } from './list-query';

/** What the last row action did, and the way back from it. */
export function TrashNotice({ sent: { trashed, restored, refused }, back }: { sent: Sent; back: string }) {
  if (typeof trashed === 'string')
    return (
      <Notice tone="good" role="status" className="mb-4">
        <form action={restoreFromListAction} className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="id" value={trashed} />
          <input type="hidden" name="back" value={back} />
          The post is in the trash.
          <SubmitButton size="small" variant="secondary" pendingText="Restoring…">
            Undo
          </SubmitButton>
        </form>
      </Notice>
    );
  if (typeof restored === 'string')
    return (
      <Notice tone="good" role="status" className="mb-4">
        <p>
          The post is back from the trash.{' '}
          <Link href={`/desk/posts/${encodeURIComponent(restored)}`} className="text-accent underline">
            Edit it
          </Link>
        </p>
      </Notice>
    );
  if (typeof refused === 'string')
    return <Notice tone="danger" role="alert" title={refused} className="mb-4" />;
  return null;
}
