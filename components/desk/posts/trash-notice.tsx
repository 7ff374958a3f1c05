import Link from 'next/link';
import { restoreFromListAction } from '@/app/(desk)/desk/posts/actions';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { PostKind } from '@/lib/generated/prisma/enums';
import type { Sent } from './list-query';

type Props = { kind: PostKind; sent: Sent; back: string };

/** What the last row action did, and the way back from it. */
export function TrashNotice({ kind, sent: { trashed, restored, refused }, back }: Props) {
  const noun = kind === 'page' ? 'page' : 'post';
  if (typeof trashed === 'string')
    return (
      <Notice tone="good" role="status" className="mb-4">
        <form action={restoreFromListAction} className="flex flex-wrap items-center gap-3">
          <input type="hidden" name="id" value={trashed} />
          <input type="hidden" name="back" value={back} />
          The {noun} is in the trash.
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
          The {noun} is back from the trash.{' '}
          <Link href={`/desk/${noun}s/${encodeURIComponent(restored)}`} className="text-accent underline">
            Edit it
          </Link>
        </p>
      </Notice>
    );
  if (typeof refused === 'string')
    return <Notice tone="danger" role="alert" title={refused} className="mb-4" />;
  return null;
}
