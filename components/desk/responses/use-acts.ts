'use client';

import { type RefObject, useRef, useState } from 'react';
import { type Decision, decide } from '@/app/(desk)/desk/responses/actions';
import { undo } from '@/app/(desk)/desk/responses/acts/actions';
import { sweepList } from '@/app/(desk)/desk/responses/sweep/actions';
import type { Meanwhile, QueueStatus } from '@/lib/moderation/views';
import type { Said } from './act-notice';
import { forgetActs, keepActs, takeLastActs } from './kept-acts';
import { decidedBy, idOf, mayDo, rest, seenOf, tick, wake } from './queue-rows';
import { cameOf, didSentence, whyNot } from './words';

/** The list that is worked, as it stood when it was shown. */
export type List = { status: QueueStatus; post?: string; shownAt: string };

/** What is done to rows and taken back, and what came of it. */
export function useActs(root: RefObject<HTMLElement | null>, list: List, saidAtFirst: Said | null) {
  const away = useRef(new Set<string>());
  const [said, setSaid] = useState(saidAtFirst);

  function tell(news: Said) {
    keepActs(news.acts ?? []);
    setSaid(news);
  }

  function failed(answer: { refusal: { message: string } } | null, acts: string[] = []) {
    const text = answer?.refusal.message ?? 'The site did not answer. Try it again.';
    tell({ tone: 'danger', text, acts });
  }

  async function act(did: Decision, chosen: HTMLElement[]) {
    if (!root.current) return;
    const rows = chosen.filter((row) => mayDo(row, did));
    if (chosen.length === 0) return setSaid({ tone: 'danger', text: 'Tick a response first.' });
    if (rows.length === 0) return setSaid({ tone: 'danger', text: whyNot(did, chosen.map(decidedBy)) });
    const form = new FormData();
    for (const row of rows) {
      form.append('id', idOf(row));
      form.append('seen', seenOf(row));
      away.current.add(idOf(row));
    }
    form.set('reason', reasonIn(root.current)?.value ?? '');
    rest(root.current, rows);
    const answer = await decide(did, form).catch(() => null);
    for (const row of rows) {
      away.current.delete(idOf(row));
      if (row.isConnected) tick(row, false);
    }
    wake(root.current, away.current);
    if (!answer?.ok) return failed(answer);
    forgetReason();
    const { changed, actId, meanwhile } = answer.value;
    const text = cameOf(did, changed, meanwhile);
    tell({ tone: changed > 0 ? 'good' : 'danger', text, acts: actId ? [actId] : [] });
  }

  /** Does it to the whole list, step by step, and says how far it is. */
  async function actOnAll(did: Decision) {
    const { status, post: postId, shownAt } = list;
    const reason = reasonIn(root.current)?.value ?? '';
    const acts: string[] = [];
    const meanwhile: Meanwhile[] = [];
    let changed = 0;
    for (;;) {
      const answer = await sweepList({ decision: did, status, postId, shownAt, reason }).catch(() => null);
      if (!answer?.ok) return failed(answer, acts);
      changed += answer.value.changed;
      meanwhile.push(...answer.value.meanwhile);
      if (answer.value.actId) acts.push(answer.value.actId);
      const { rest: toCome } = answer.value;
      if (toCome === 0) break;
      setSaid({ tone: 'good', text: `${count(changed)} of ${count(changed + toCome)}…` });
    }
    forgetReason();
    tell({ tone: changed > 0 ? 'good' : 'danger', text: cameOf(did, changed, meanwhile), acts });
  }

  async function takeBack(acts: readonly string[] | null) {
    if (!acts)
      return setSaid({ tone: 'danger', text: 'Nothing to undo here. Recent acts has the last day.' });
    forgetActs(acts);
    const form = new FormData();
    for (const one of acts) form.append('act', one);
    const answer = await undo(form).catch(() => null);
    if (!answer?.ok) return failed(answer);
    const { changed, left, refused } = answer.value;
    const text = `${didSentence('undo', changed, left)} ${refused ?? ''}`.trim();
    setSaid({ tone: changed > 0 && !refused ? 'good' : 'danger', text });
  }

  function forgetReason() {
    const field = reasonIn(root.current);
    if (field) field.value = '';
  }

  return {
    said,
    tell,
    act,
    actOnAll,
    takeBack,
    takeLastBack: () => takeBack(takeLastActs()),
    /** The ids of what is on its way. */
    away: away.current,
    dismiss: () => setSaid(null),
  };
}

/** The field of the reason that goes with the next act. */
export function reasonIn(root: HTMLElement | null): HTMLInputElement | null {
  return root?.querySelector<HTMLInputElement>('input[name=reason]') ?? null;
}

const count = (number: number) => number.toLocaleString('en');
