'use client';

import { useState, useTransition } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import type { Refusal } from '@/lib/outcome';
import type { MergeView } from '@/lib/posts/merge-view';
import type { PostForm } from '@/lib/posts/schema';
import { ClockTime } from './clock-time';
import type { Backup } from './kept-copies';
import { labelOf } from './labels';
import { MergeDialog } from './merge-dialog';
import type { Verb } from './use-save';

type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

type OfferProps = { offer: Backup; onRestore: () => void; onDismiss: () => void };

/** Text of this post that the browser kept and nobody saved. */
export function BackupOffer({ offer, onRestore, onDismiss }: OfferProps) {
  return (
    <Notice tone="warning" role="status" title="This browser kept text of this post that was not saved.">
      <div className="flex flex-wrap gap-2">
        <Button size="small" variant="primary" onClick={onRestore}>
          Restore the text from <ClockTime at={offer.at} />
        </Button>
        <Button size="small" onClick={onDismiss}>
          Discard it
        </Button>
      </div>
    </Notice>
  );
}

/** Shown over the form when a save finds nobody signed in. The text stays where it is. */
export function SignedOutDialog({ onClose, onRetry }: { onClose: () => void; onRetry: () => void }) {
  return (
    <Dialog
      open
      onClose={onClose}
      title="You are signed out"
      actions={
        <>
          <Button onClick={onClose}>Back to the text</Button>
          <Button onClick={onRetry}>Save again</Button>
          <a
            href="/sign-in?next=/desk"
            target="_blank"
            rel="noopener"
            className={buttonClass({ variant: 'primary' })}
          >
            Sign in, in a new tab
          </a>
        </>
      }
    >
      <p>
        Nothing is lost: what you typed is still here, and this browser keeps a copy. Sign in in a new tab,
        come back to this one, and save again.
      </p>
    </Dialog>
  );
}

type ConflictProps = {
  refusal: Refusal;
  verb: Verb;
  onMerge: () => Promise<Answer<MergeView>>;
  onTake: (text: PostForm, aside: PostForm) => void;
};

const takes = {
  save: 'Save this text',
  update: 'Save this text',
  autosave: 'Go on with this text',
  publish: 'Publish this text',
};

/** Somebody else saved first. Nothing is overwritten until the two texts were looked at. */
export function ConflictNotice({ refusal, verb, onMerge, onTake }: ConflictProps) {
  const [view, setView] = useState<MergeView | null>(null);
  const [message, setMessage] = useState('');
  const [pending, start] = useTransition();
  const changes = Object.entries(refusal.fields);
  const look = () =>
    start(async () => {
      const answer = await onMerge().catch(() => null);
      start(() => {
        setView(answer?.ok ? answer.value : null);
        setMessage(answer?.ok ? '' : (answer?.refusal.message ?? 'The desk cannot be reached. Try again.'));
      });
    });
  return (
    <Notice tone="warning" role="alert" title={refusal.message}>
      {changes.length > 0 && (
        <ul className="list-disc pl-5">
          {changes.map(([path, sentences]) => (
            <li key={path}>
              <strong>{labelOf(path)}</strong>: {sentences.join(' ')}
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="small"
          variant="primary"
          aria-disabled={pending || undefined}
          onClick={() => !pending && look()}
        >
          Compare and merge
        </Button>
        {message && <span className="text-danger">{message}</span>}
      </div>
      {view && (
        <MergeDialog
          view={view}
          label={takes[verb]}
          onClose={() => setView(null)}
          onTake={(text, aside) => {
            setView(null);
            onTake(text, aside);
          }}
        />
      )}
    </Notice>
  );
}
