'use client';

import { type ChangeEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Decision } from '@/app/(desk)/desk/responses/actions';
import { ActNotice, type Said } from './act-notice';
import { BulkBar } from './bulk-bar';
import { decidedBy, rowInFocus, rowsIn, tick, tickedRows, unmarkAll, wake } from './queue-rows';
import { isMixed } from './statuses';
import { Telling } from './telling';
import { type List, reasonIn, useActs } from './use-acts';
import { useDecided } from './use-decided';
import { useQueueKeys } from './use-queue-keys';

type Props = {
  /** The path of this list, for forms without scripts. */
  back: string;
  /** What a form without scripts came back with. */
  said: Said | null;
  list: List;
  /** Whether readers find the reasons of removals on a page of their own. */
  reasonsShown: boolean;
  /** How many rows this page of the list has, and how many all its pages. */
  shown: number;
  inAll: number;
  bulk: ReactNode;
  children: ReactNode;
};

/**
 * The queue at work. The server's forms do everything; this leaf keeps the page where it is while they do,
 * moves the focus to the next response, takes single keys, marks what others decide, and remembers what can be undone.
 */
export function WorkQueue({ back, said, list, reasonsShown, shown, inAll, bulk, children }: Props) {
  const root = useRef<HTMLElement>(null);
  const lastRow = useRef<HTMLElement | null>(null);
  const acts = useActs(root, list, said);
  const [heard, setHeard] = useState('');
  const [ticked, setTicked] = useState<number | null>(null);
  const [all, setAll] = useState(false);
  const count = () => root.current && setTicked(tickedRows(root.current).length);

  // Every answer brings the list anew: what is no longer on its way is free again, if it is still here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new list is the occasion
  useEffect(() => {
    if (!root.current) return;
    unmarkAll(root.current);
    wake(root.current, acts.away);
    count();
    // What had the focus may have gone with the list: a button of the bar, or Undo.
    if (acts.said && document.activeElement === document.body) root.current.focus({ preventScroll: true });
  }, [children, acts.said]);

  function act(did: Decision, rows: HTMLElement[]) {
    if (!all) return void acts.act(did, rows);
    setAll(false);
    void acts.actOnAll(did);
  }

  function onSubmit(event: FormEvent<HTMLElement>) {
    const form = event.target as HTMLFormElement;
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter?.dataset.undo !== undefined) {
      event.preventDefault();
      return void acts.takeBack(new FormData(form).getAll('act').map(String));
    }
    const did = submitter?.dataset.act as Decision | undefined;
    if (!did || !root.current) return;
    event.preventDefault();
    const row = form.closest<HTMLElement>('[data-response]');
    if (row) void acts.act(did, [row]);
    else act(did, tickedRows(root.current));
  }

  function onChange({ target }: ChangeEvent<HTMLElement>) {
    if ((target as HTMLInputElement).name !== 'id') return;
    setAll(false);
    count();
  }

  function tickAll(on: boolean) {
    if (!root.current) return;
    for (const row of rowsIn(root.current)) tick(row, on && decidedBy(row) === '');
    setAll(false);
    count();
  }

  useQueueKeys(root, {
    act,
    undo: acts.takeLastBack,
    giveReason: () => {
      lastRow.current = rowInFocus();
      reasonIn(root.current)?.focus();
    },
    onTicked: () => {
      setAll(false);
      count();
    },
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
          reasonsShown={reasonsShown}
          onReasonGiven={() => (lastRow.current ?? root.current)?.focus()}
          ticked={ticked}
          shown={shown}
          onTickAll={tickAll}
          all={{ chosen: all, count: isMixed(list.status) ? shown : inAll, choose: setAll }}
        >
          {bulk}
        </BulkBar>
      )}
      <Telling value={acts.tell}>{children}</Telling>
      <p role="status" className="sr-only">
        {heard}
      </p>
      <ActNotice said={acts.said} back={back} onDismiss={acts.dismiss} />
    </section>
  );
}
