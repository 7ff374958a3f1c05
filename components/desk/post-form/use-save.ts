'use client';

import { useRef, useState, useTransition } from 'react';
import {
  autosavePostAction,
  publishPostAction,
  type SaveAnswer,
  saveDraftAction,
  savePostAction,
} from '@/app/(desk)/desk/posts/actions';
import type { Refusal } from '@/lib/outcome';
import type { PostForm } from '@/lib/posts/schema';

/** Only `update` and `publish` give readers what is typed: the form may have been opened before the post went out. */
export type Verb = 'save' | 'update' | 'publish' | 'autosave';

/** What kept the last save from happening, and what it was to do. */
export type Problem = { verb: Verb } & (
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'conflict'; refusal: Refusal }
  | { kind: 'signed-out' }
  | { kind: 'unreachable' }
);

const actions = {
  save: saveDraftAction,
  update: savePostAction,
  publish: publishPostAction,
  autosave: autosavePostAction,
};

/** Bytes of the longest body that is sent: an action takes four million for the whole form. */
const sendable = 3_500_000;

const tooLong: Refusal = {
  code: 'invalid',
  message: 'Nothing was saved.',
  fields: { body: ['The body is far too long to be sent. Split it into several posts.'] },
};

type Saved = { version: number; permalink: string | null; waiting: boolean };

type First = { version: number; savedAt: Date | null; waiting: boolean };

/**
 * Sends the post and keeps what came of it, one save at a time. `version` is the one that the next save is made
 * from; it rises only by an answer to this form, so that another person's save is never overwritten unseen.
 */
export function useSave(id: string, first: First) {
  const [version, showVersion] = useState(first.version);
  const [savedAt, setSavedAt] = useState(first.savedAt);
  const [waiting, setWaiting] = useState(first.waiting);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [sending, setSending] = useState<Verb | null>(null);
  const [, start] = useTransition();
  const current = useRef(first.version);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const line = useRef<Verb[]>([]);
  /** A text that was given up for another, until a save has taken it along. */
  const givenUp = useRef<PostForm>(undefined);

  const setVersion = (version: number) => {
    current.current = version;
    showVersion(version);
  };

  const sendNow = (verb: Verb, text: PostForm) =>
    new Promise<Saved | null>((settle) => {
      start(async () => {
        const tooBig = new Blob([text.body]).size > sendable;
        const both = [text.body, givenUp.current?.body ?? ''];
        const aside = new Blob(both).size > sendable ? undefined : givenUp.current;
        const answer = tooBig
          ? ({ ok: false, refusal: tooLong } satisfies SaveAnswer)
          : await actions[verb](id, text, aside).catch(() => null);
        line.current.shift();
        if (answer?.version !== undefined) current.current = answer.version;
        if (answer?.ok) {
          current.current = answer.value.version;
          if (aside === givenUp.current) givenUp.current = undefined;
        }
        start(() => {
          showVersion(current.current);
          setSending(line.current.at(-1) ?? null);
          if (answer?.ok) {
            setSavedAt(new Date());
            setWaiting(answer.value.waiting);
          }
          const found = problemOf(verb, answer);
          // What a person asked for and was told stays in sight until they ask again, or it is mended.
          setProblem((was) =>
            verb === 'autosave' && found && was?.kind === found.kind ? { ...found, verb: was.verb } : found,
          );
        });
        settle(answer?.ok ? answer.value : null);
      });
    });

  /** Null when it was not saved. The text is read when its turn has come; `aside` is one that was given up for it. */
  const send = (verb: Verb, read: () => PostForm, aside?: PostForm): Promise<Saved | null> => {
    line.current.push(verb);
    setSending(verb);
    if (aside) givenUp.current = aside;
    const sent = turn.current.then(() => {
      const text = read();
      return sendNow(verb, { ...text, version: aside ? text.version : current.current });
    });
    turn.current = sent;
    return sent;
  };

  return { version, setVersion, savedAt, waiting, setWaiting, problem, setProblem, sending, send };
}

function problemOf(verb: Verb, answer: SaveAnswer | null): Problem | null {
  if (!answer) return { verb, kind: 'unreachable' };
  if (answer.ok) return null;
  const { refusal } = answer;
  if (refusal.code === 'signed-out') return { verb, kind: 'signed-out' };
  return { verb, kind: refusal.code === 'conflict' ? 'conflict' : 'refused', refusal };
}
