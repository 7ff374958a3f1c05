'use client';

import { type ChangeEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type Decision, decide } from '@/app/(desk)/desk/responses/actions';
import { undo } from '@/app/(desk)/desk/responses/acts/actions';
import type { QueueStatus } from '@/lib/moderation/views';
import { ActNotice, type Said } from './act-notice';
import { BulkBar } from './bulk-bar';
import { forgetActs, keepActs, takeLastActs } from './kept-acts';
import {
  decidedBy,
  idOf,
  mayDo,
  rest,
  rowInFocus,
  rowsIn,
  statusOf,
  tick,
  tickedRows,
  unmarkAll,
  wake,
} from './queue-rows';
import { Telling } from './telling';
import { useDecided } from './use-decided';
import { useQueueKeys } from './use-queue-keys';
import { cameOf, didSentence } from './words';

type Props = {
  /** The path of this list, for forms without scripts. */
  back: string;
  /** What a form without scripts came back with. */
  said: Said | null;
  /** What the list is of. */
  status: QueueStatus;
  /** Whether readers find the reasons of removals on a page of their own. */
  reasonsShown: boolean;
  /** How many rows this page of the list has. */
  shown: number;
  bulk: ReactNode;
  children: ReactNode;
};

/**
 * The queue at work. The server's forms do everything; this leaf keeps the page where it is while they do,
 * moves the focus to the next response, takes single keys, marks what others decide, and remembers what can be undone.
 */
export function WorkQueue({ back, said: saidAtFirst, status, reasonsShown, shown, bulk, children }: Props) {
  const root = useRef<HTMLElement>(null);
  const away = useRef(new Set<string>());
  const lastRow = useRef<HTMLElement | null>(null);
  const [said, setSaid] = useState(saidAtFirst);
  const [heard, setHeard] = useState('');
  const [ticked, setTicked] = useState<number | null>(null);

  // Every answer brings the list anew: what is no longer on its way is free again, if it is still here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new list is the occasion
  useEffect(() => {
    if (!root.current) return;
    unmarkAll(root.current);
    wake(root.current, away.current);
    setTicked(tickedRows(root.current).length);
    // What had the focus may have gone with the list: a button of the bar, or Undo.
    if (said && document.activeElement === document.body) root.current.focus({ preventScroll: true });
  }, [children, said]);

  function reasonField() {
    return root.current?.querySelector<HTMLInputElement>('input[name=reason]') ?? null;
  }

  function failed(answer: { refusal: { message: string } } | null) {
    setSaid({ tone: 'danger', text: answer?.refusal.message ?? 'The site did not answer. Try it again.' });
  }

  async function act(did: Decision, chosen: HTMLElement[]) {
    if (!root.current) return;
    const rows = chosen.filter((row) => mayDo(row, did));
    if (chosen.length === 0) return setSaid({ tone: 'danger', text: 'Tick a response first.' });
    if (rows.length === 0) return setSaid({ tone: 'danger', text: whyNot(did, chosen) });
    const form = new FormData();
    for (const row of rows) {
      form.append('id', idOf(row));
      form.append('seen', statusOf(row));
      away.current.add(idOf(row));
    }
    form.set('reason', reasonField()?.value ?? '');
    rest(root.current, rows);
    const answer = await decide(did, form).catch(() => null);
    for (const row of rows) away.current.delete(idOf(row));
    for (const row of rows) if (row.isConnected) tick(row, false);
    wake(root.current, away.current);
    setTicked(tickedRows(root.current).length);
    if (!answer?.ok) return failed(answer);
    const field = reasonField();
    if (field) field.value = '';
    const { changed, actId, meanwhile } = answer.value;
    const acts = actId ? [actId] : [];
    keepActs(acts);
    setSaid({ tone: changed > 0 ? 'good' : 'danger', text: cameOf(did, changed, meanwhile), acts });
  }

  async function takeBack(acts: readonly string[] | null) {
    if (!acts)
      return setSaid({ tone: 'danger', text: 'Nothing to undo here. Recent acts has the last day.' });
    const form = new FormData();
    for (const one of acts) form.append('act', one);
    const answer = await undo(form).catch(() => null);
    if (!answer?.ok) return failed(answer);
    const { changed, left } = answer.value;
    setSaid({ tone: changed > 0 ? 'good' : 'danger', text: didSentence('undo', changed, left) });
  }

  function onSubmit(event: FormEvent<HTMLElement>) {
    const form = event.target as HTMLFormElement;
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter?.dataset.undo !== undefined) {
      event.preventDefault();
      const acts = new FormData(form).getAll('act').map(String);
      forgetActs(acts);
      return void takeBack(acts);
    }
    const did = submitter?.dataset.act as Decision | undefined;
    if (!did || !root.current) return;
    event.preventDefault();
    const row = form.closest<HTMLElement>('[data-response]');
    void act(did, row ? [row] : tickedRows(root.current));
  }

  function onChange({ target }: ChangeEvent<HTMLElement>) {
    const box = target as HTMLInputElement;
    if (root.current && box.name === 'id') setTicked(tickedRows(root.current).length);
  }

  function tickAll(on: boolean) {
    if (!root.current) return;
    for (const row of rowsIn(root.current)) tick(row, on && decidedBy(row) === '');
    setTicked(tickedRows(root.current).length);
  }

  function tell(news: Said) {
    keepActs(news.acts ?? []);
    setSaid(news);
  }

  useQueueKeys(root, {
    act,
    undo: () => void takeBack(takeLastActs()),
    giveReason: () => {
      lastRow.current = rowInFocus();
      reasonField()?.focus();
    },
    onTicked: () => root.current && setTicked(tickedRows(root.current).length),
  });
  useDecided(root, setHeard);

  return (
    <section
      ref={root}
      tabIndex={-1}
      aria-label="Queue"
      className="outline-none"
      onSubmit={onSubmit}
      onChange={onChange}
    >
      {shown > 0 && (
        <BulkBar
          back={back}
          status={status}
          reasonsShown={reasonsShown}
          onReasonGiven={() => (lastRow.current ?? root.current)?.focus()}
          ticked={ticked}
          shown={shown}
          onTickAll={tickAll}
        >
          {bulk}
        </BulkBar>
      )}
      <Telling value={tell}>{children}</Telling>
      <p role="status" className="sr-only">
        {heard}
      </p>
      <ActNotice said={said} back={back} onDismiss={() => setSaid(null)} />
    </section>
  );
}

/** Why nothing can be done to any of these rows: they are so already, or somebody else has decided. */
function whyNot(did: Decision, rows: HTMLElement[]) {
  const [first = ''] = rows.map(decidedBy);
  const alike = first !== '' && rows.every((row) => decidedBy(row) === first);
  if (!alike) return didSentence(did, 0);
  return `Already ${first.charAt(0).toLowerCase()}${first.slice(1)}. Nothing was changed.`;
}
