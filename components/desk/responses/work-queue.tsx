'use client';

import { type ChangeEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type Decision, decide } from '@/app/(desk)/desk/responses/actions';
import type { CommentStatus } from '@/lib/generated/prisma/enums';
import { ActNotice, type Said } from './act-notice';
import { BulkBar } from './bulk-bar';
import { idOf, mayDo, rest, rowsIn, tick, tickedRows, wake } from './queue-rows';
import { type Act, undoing } from './undo';
import { useQueueKeys } from './use-queue-keys';
import { didSentence } from './words';

type Props = {
  /** The path of this list, for forms without scripts. */
  back: string;
  /** What a form without scripts came back with. */
  said: Said | null;
  /** How many rows this page of the list has. */
  shown: number;
  bulk: ReactNode;
  children: ReactNode;
};

/**
 * The queue at work. The server's forms do everything; this leaf keeps the page where it is while they do,
 * moves the focus to the next response, takes single keys, and remembers what can be undone.
 */
export function WorkQueue({ back, said: saidAtFirst, shown, bulk, children }: Props) {
  const root = useRef<HTMLElement>(null);
  const away = useRef(new Set<string>());
  const [said, setSaid] = useState(saidAtFirst);
  const [acts, setActs] = useState<Act[]>([]);
  const [ticked, setTicked] = useState<number | null>(null);

  // Every answer brings the list anew: what is no longer on its way is free again, if it is still here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the new list is the occasion
  useEffect(() => {
    if (!root.current) return;
    wake(root.current, away.current);
    setTicked(tickedRows(root.current).length);
    // What had the focus may have gone with the list: a button of the bar, or Undo.
    if (said && document.activeElement === document.body) root.current.focus({ preventScroll: true });
  }, [children, said]);

  async function send(did: Decision, ids: string[]) {
    const form = new FormData();
    for (const id of ids) form.append('id', id);
    const answer = await decide(did, form).catch(() => null);
    if (answer?.ok) return answer.value.changed;
    setSaid({ tone: 'danger', text: answer?.refusal.message ?? 'The site did not answer. Try it again.' });
    return null;
  }

  async function act(did: Decision, chosen: HTMLElement[]) {
    if (!root.current) return;
    const rows = chosen.filter((row) => mayDo(row, did));
    if (chosen.length === 0) return setSaid({ tone: 'danger', text: 'Tick a response first.' });
    if (rows.length === 0) return setSaid({ tone: 'danger', text: didSentence(did, 0) });
    const before = rows.map((row) => ({ id: idOf(row), status: row.dataset.status as CommentStatus }));
    for (const { id } of before) away.current.add(id);
    rest(root.current, rows);
    const changed = await send(
      did,
      before.map(({ id }) => id),
    );
    for (const { id } of before) away.current.delete(id);
    for (const row of rows) if (row.isConnected) tick(row, false);
    wake(root.current, away.current);
    setTicked(tickedRows(root.current).length);
    if (changed === null) return;
    setSaid({ tone: 'good', text: didSentence(did, changed) });
    // What was reported stays as it was: there is nothing to put back.
    if (changed > 0 && did !== 'dismiss') setActs((done) => [...done, before]);
  }

  async function undo() {
    const last = acts.at(-1);
    if (!last) return;
    setActs(acts.slice(0, -1));
    let changed = 0;
    for (const { decision, ids } of undoing(last)) changed += (await send(decision, ids)) ?? 0;
    if (changed > 0) setSaid({ tone: 'good', text: `${changed.toLocaleString('en')} put back.` });
  }

  function onSubmit(event: FormEvent<HTMLElement>) {
    const form = event.target as HTMLFormElement;
    const { submitter } = event.nativeEvent as SubmitEvent;
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
    for (const row of rowsIn(root.current)) tick(row, on);
    setTicked(tickedRows(root.current).length);
  }

  useQueueKeys(root, {
    act,
    undo,
    onTicked: () => root.current && setTicked(tickedRows(root.current).length),
  });

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
        <BulkBar back={back} ticked={ticked} shown={shown} onTickAll={tickAll}>
          {bulk}
        </BulkBar>
      )}
      {children}
      <ActNotice said={said} onUndo={acts.length > 0 ? undo : null} onDismiss={() => setSaid(null)} />
    </section>
  );
}
