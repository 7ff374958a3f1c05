'use client';

import { useState, useTransition } from 'react';
import {
  publishPostAction,
  type SaveAnswer,
  savePostAction,
  theirsAction,
} from '@/app/(desk)/desk/posts/actions';
import type { Refusal } from '@/lib/outcome';
import type { PostForm } from '@/lib/posts/schema';

export type Verb = 'save' | 'publish';

/** What kept the last save from happening. */
export type Problem =
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'signed-out' }
  | { kind: 'conflict'; refusal: Refusal; theirs: PostForm };

const actions = { save: savePostAction, publish: publishPostAction };

const unreachable: Refusal = {
  code: 'limited',
  message: 'The desk cannot be reached. What you typed is kept in this browser; try again in a moment.',
  fields: {},
};

/** Bytes of the longest body that is sent: an action takes four million for the whole form. */
const sendable = 3_500_000;

const tooLong: Refusal = {
  code: 'invalid',
  message: 'Nothing was saved.',
  fields: { body: ['The body is far too long to be sent. Split it into several posts.'] },
};

/**
 * Sends the post and keeps what came of it. `version` is the one that the next save is made from; it rises only
 * by an answer to this form, so that another person's save is never overwritten unseen.
 */
export function useSave(id: string, first: { version: number; savedAt: Date | null }) {
  const [version, setVersion] = useState(first.version);
  const [savedAt, setSavedAt] = useState(first.savedAt);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState<Verb | null>(null);
  const [, start] = useTransition();

  /** True when it was saved. `over` is the version that mine is knowingly put over. */
  const send = (verb: Verb, form: PostForm, over = version) =>
    new Promise<boolean>((settle) => {
      if (new Blob([form.body]).size > sendable) {
        setProblem({ kind: 'refused', refusal: tooLong });
        return settle(false);
      }
      setSending(verb);
      start(async () => {
        const answer: SaveAnswer = await actions[verb](id, { ...form, version: over }).catch(() => ({
          ok: false,
          refusal: unreachable,
        }));
        const found = answer.ok ? null : await problemOf(id, answer.refusal);
        start(() => {
          if (answer.version !== undefined) setVersion(answer.version);
          if (answer.ok) setSavedAt(new Date());
          setProblem(found);
          setSending(null);
        });
        settle(answer.ok);
      });
    });

  return { version, setVersion, savedAt, problem, setProblem, sending, send };
}

async function problemOf(id: string, refusal: Refusal): Promise<Problem> {
  if (refusal.code === 'signed-out') return { kind: 'signed-out' };
  if (refusal.code !== 'conflict') return { kind: 'refused', refusal };
  const theirs = await theirsAction(id).catch(() => null);
  return theirs?.ok ? { kind: 'conflict', refusal, theirs: theirs.value } : { kind: 'refused', refusal };
}
