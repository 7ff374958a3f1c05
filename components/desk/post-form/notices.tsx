'use client';

import { useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import type { Refusal } from '@/lib/outcome';
import type { PostForm } from '@/lib/posts/schema';
import { ClockTime } from './clock-time';
import type { Backup } from './kept-copies';
import { fieldLabels, labelOf } from './labels';

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
  theirs: PostForm;
  onSaveMine: () => void;
  onTakeTheirs: () => void;
};

/** Somebody else saved first. Nothing is overwritten until one of the buttons says so. */
export function ConflictNotice({ refusal, theirs, onSaveMine, onTakeTheirs }: ConflictProps) {
  const [looking, setLooking] = useState(false);
  const changes = Object.entries(refusal.fields);
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
      <div className="flex flex-wrap gap-2">
        <Button size="small" variant="primary" onClick={() => setLooking(true)}>
          See theirs
        </Button>
        <Button size="small" onClick={onSaveMine}>
          Save mine over theirs
        </Button>
      </div>
      <Dialog
        wide
        open={looking}
        onClose={() => setLooking(false)}
        title="The post as it stands now"
        actions={
          <>
            <Button
              variant="danger"
              onClick={() => {
                setLooking(false);
                onTakeTheirs();
              }}
            >
              Drop mine and take theirs
            </Button>
            <Button variant="primary" onClick={() => setLooking(false)}>
              Back to mine
            </Button>
          </>
        }
      >
        <Theirs form={theirs} />
      </Dialog>
    </Notice>
  );
}

function Theirs({ form }: { form: PostForm }) {
  return (
    <dl className="grid max-h-[60dvh] gap-3 overflow-y-auto">
      {(['title', 'dek', 'body'] as const).map((field) => (
        <div key={field}>
          <dt className="text-sm font-medium text-soft">{fieldLabels[field]}</dt>
          <dd dir="auto" className="font-serif whitespace-pre-wrap">
            {(field === 'body' ? readable(form.body) : form[field]) || '(empty)'}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function readable(html: string): string {
  const spaced = html.replace(/<\/(p|h[2-6]|li|blockquote|pre)>/g, '</$1>\n\n');
  return new DOMParser().parseFromString(spaced, 'text/html').body.textContent?.trim() ?? '';
}
