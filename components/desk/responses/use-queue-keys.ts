'use client';

import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Decision } from '@/app/(desk)/desk/responses/actions';
import { type PageKey, usePageKeys } from '@/components/desk/page-keys';
import { open, rowInFocus, step, tickedRows, toggle } from './queue-rows';

type Doing = {
  act: (did: Decision, rows: HTMLElement[]) => void;
  undo: () => void;
  giveReason: () => void;
  onTicked: () => void;
};

/** The single keys of the queue: for the ticked responses, or for the one in focus when none is ticked. */
export function useQueueKeys(root: RefObject<HTMLElement | null>, doing: Doing) {
  const latest = useRef(doing);
  useEffect(() => {
    latest.current = doing;
  });
  usePageKeys(useMemo(() => keys(root, latest), [root]));
}

function keys(root: RefObject<HTMLElement | null>, latest: RefObject<Doing>): PageKey[] {
  const decide = (did: Decision) => () => {
    if (!root.current) return;
    const ticked = tickedRows(root.current);
    const focused = rowInFocus();
    const rows = ticked.length > 0 ? ticked : focused ? [focused] : [];
    if (rows.length > 0) latest.current.act(did, rows);
  };
  const go = (by: 1 | -1) => () => root.current && step(root.current, by);
  const opening = (what: 'edit' | 'close' | 'reply') => () => {
    const row = rowInFocus();
    if (row) open(row, what);
  };
  return [
    { key: 'j', does: 'Next response', press: go(1) },
    { key: 'k', does: 'Previous response', press: go(-1) },
    { key: 'a', does: 'Approve it, or all that are ticked', press: decide('approve') },
    { key: 'h', does: 'Hold again', press: decide('hold') },
    { key: 's', does: 'Mark as spam', press: decide('spam') },
    { key: 't', does: 'Move to the trash', press: decide('trash') },
    { key: 'u', does: 'Restore', press: decide('restore') },
    { key: 'd', does: 'Dismiss reports', press: decide('dismiss') },
    { key: 'w', does: 'Say why, before the act', press: () => latest.current.giveReason() },
    { key: 'r', does: 'Reply to it', press: opening('reply') },
    { key: 'e', does: 'Edit it', press: opening('edit') },
    { key: 'c', does: 'Close its thread', press: opening('close') },
    {
      key: 'x',
      does: 'Tick or untick',
      press: () => {
        const row = rowInFocus();
        if (row) toggle(row);
        latest.current.onTicked();
      },
    },
    { key: 'z', does: 'Undo the last act', press: () => latest.current.undo() },
  ];
}
