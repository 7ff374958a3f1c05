'use client';

import { useRouter } from 'next/navigation';
import { useActionState, useState } from 'react';
import { deleteMediaAction } from '@/app/(desk)/desk/media/actions';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { FileButton } from './file-button';
import { sendFile } from './send-file';

type Props = {
  id: string;
  name: string;
  /** The titles of the posts that it stands in. */
  usedIn: string[];
};

/** Puts another file in the place of a picture, or takes it away; both are asked about first, with what they change. */
export function ChangeFile({ id, name, usedIn }: Props) {
  const router = useRouter();
  const [asking, setAsking] = useState<'delete' | File | null>(null);
  const [percent, setPercent] = useState<number | null>(null);
  const [said, setSaid] = useState<{ ok: boolean; message: string } | null>(null);
  const [deleted, deleteAction] = useActionState(deleteMediaAction, null);

  const replace = async (file: File) => {
    setAsking(null);
    setSaid(null);
    setPercent(0);
    const answer = await sendFile(file, setPercent, id);
    setPercent(null);
    setSaid(answer.ok ? { ok: true, message: 'Replaced.' } : { ok: false, message: answer.refusal.message });
    if (answer.ok) router.refresh();
  };
  const chosen = ([file]: File[]) => {
    if (!file) return;
    if (usedIn.length > 0) setAsking(file);
    else void replace(file);
  };

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <FileButton onFiles={chosen} disabled={percent !== null}>
          {percent === null
            ? 'Replace the file'
            : percent < 100
              ? `Sending, ${percent} %`
              : 'Making its sizes…'}
        </FileButton>
        <Button variant="danger" onClick={() => setAsking('delete')}>
          Delete
        </Button>
      </div>
      <div role="status">
        {said && <Notice tone={said.ok ? 'good' : 'danger'}>{said.message}</Notice>}
        {deleted && !deleted.ok && <Notice tone="danger">{deleted.refusal.message}</Notice>}
      </div>
      {asking instanceof File && (
        <Dialog
          open
          onClose={() => setAsking(null)}
          title="Replace this picture?"
          actions={
            <>
              <Button onClick={() => setAsking(null)}>Cancel</Button>
              <Button variant="primary" onClick={() => replace(asking)}>
                Replace
              </Button>
            </>
          }
        >
          <p>
            <bdi>“{asking.name}”</bdi> will be shown in its place at once. What it shows must fit what is said
            of it.
          </p>
          <UsedIn titles={usedIn} />
        </Dialog>
      )}
      {asking === 'delete' && (
        <Dialog
          open
          onClose={() => setAsking(null)}
          title="Delete this picture?"
          actions={
            <>
              <Button onClick={() => setAsking(null)}>Cancel</Button>
              <form action={deleteAction}>
                <input type="hidden" name="id" value={id} />
                <SubmitButton variant="danger" pendingText="Deleting…">
                  Delete
                </SubmitButton>
              </form>
            </>
          }
        >
          <p>
            <bdi>“{name}”</bdi> goes for good.{' '}
            {usedIn.length > 0 ? 'Readers will find nothing in its place.' : 'No post shows it.'}
          </p>
          <UsedIn titles={usedIn} />
        </Dialog>
      )}
    </div>
  );
}

function UsedIn({ titles }: { titles: string[] }) {
  if (titles.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={`It stands in ${titles.length === 1 ? 'a post' : `${titles.length} posts`}:`}
    >
      <ul className="max-h-40 list-disc overflow-y-auto pl-5">
        {titles.map((title, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: titles may be alike, and the list does not change
          <li key={place} dir="auto">
            {title}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
