'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { hasContent } from '@/lib/posts/rules';
import type { PostForm } from '@/lib/posts/schema';
import type { BodyHandle } from './body/body-editor';
import type { EditedPost } from './edited-post';
import { useGivingUp } from './giving-up';
import { type Backup, versionToSaveFrom } from './kept-copies';
import { useAutosave } from './use-autosave';
import { useBackup } from './use-backup';
import { useFieldErrors } from './use-field-errors';
import { useLeaveWarning } from './use-leave-warning';
import { useSave, type Verb } from './use-save';

/** The state of an open form: what is typed, what was said of it, and the ways to save it and take text back. */
export function usePostForm(post: EditedPost, copies: string) {
  const [fields, setFields] = useState(post.form);
  const [unsaved, setUnsaved] = useState(false);
  const [published, setPublished] = useState(false);
  const [sentFrom] = useState(() => crypto.randomUUID());
  const body = useRef<BodyHandle | null>(null);
  /** The body as the page was left: while it is hidden there is no editor to ask. */
  const bodyAsLeft = useRef(post.form.body);
  /** Rises with every change: a save that was overtaken by typing leaves the form unsaved. */
  const changes = useRef(0);
  const changesAtDiscard = useRef(0);

  const saving = useSave(post.id, {
    version: post.form.version,
    savedAt: post.savedAt,
    waiting: post.waiting,
  });
  const { version, problem } = saving;
  const { errors, mend, forget } = useFieldErrors(problem);
  // Text restored over another person's first save is made from no version, but the post is not new.
  const isNew = version === 0 && !saving.savedAt;
  const collect = (): PostForm => ({
    ...fields,
    version,
    sentFrom,
    body: body.current?.html() ?? bodyAsLeft.current,
  });
  const latest = useRef(collect);
  latest.current = collect;
  const backup = useBackup(`${copies}:${post.id}`, post.form, collect);
  useLeaveWarning(unsaved);
  useGivingUp();
  useLayoutEffect(
    () => () => {
      bodyAsLeft.current = body.current?.html() ?? bodyAsLeft.current;
    },
    [],
  );

  const autosave = useAutosave({
    held: post.status === 'trashed' || problem?.kind === 'conflict',
    cut: unsaved && (problem?.kind === 'unreachable' || problem?.kind === 'signed-out'),
    save: () => {
      const text = collect();
      if (saving.sending) autosave();
      else if (!isNew || text.title || hasContent(text)) send('autosave');
    },
  });
  const changed = (names: string[]) => {
    changes.current += 1;
    mend(names);
    setUnsaved(true);
    setPublished(false);
    backup.schedule();
    autosave();
  };
  const set = (part: Partial<PostForm>) => {
    setFields((fields) => ({ ...fields, ...part }));
    changed(Object.keys(part));
  };
  /** Shows another text in the place of all that is typed; the next save is made from that text's version. */
  const show = (form: PostForm) => {
    setFields(form);
    saving.setVersion(form.version);
    saving.setProblem(null);
    body.current?.replace(form.body);
  };

  /** Takes kept text back. */
  const restore = (offer: Backup) => {
    const from = versionToSaveFrom(offer.form.version, version, post.savedByOthers);
    const form = { ...offer.form, version: from };
    show(form);
    changed(Object.keys(form));
    backup.restored(offer, form);
  };
  /** Saves what is typed before it is discarded, so that it stays among the revisions. */
  const beforeDiscard = async () => {
    changesAtDiscard.current = changes.current;
    return !unsaved || send('autosave');
  };
  /** Nothing waits any more: the form goes on with what readers see, or with what was typed since the press. */
  const discarded = (form: PostForm) => {
    if (changes.current !== changesAtDiscard.current) {
      saving.setVersion(form.version);
      return changed([]);
    }
    show(form);
    saving.setWaiting(false);
    setUnsaved(false);
    backup.saved({ at: Date.now(), form });
  };

  // The database's spelling of what was saved, and a closing that was made on the page in the meantime. Only of the
  // version that this form itself saved, and only while nothing newer is typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page around the form answers with a new post
  useEffect(() => {
    if (post.form.version === version && !unsaved) setFields(post.form);
  }, [post]);

  /** True when it was saved. `instead` is a text other than the typed one, and the one that was given up for it. */
  const send = async (verb: Verb, instead?: { text: PostForm; aside: PostForm }) => {
    if (saving.sending && saving.sending !== 'autosave') return false;
    forget();
    backup.write();
    const typed = () => ({ changes: changes.current, text: { at: Date.now(), form: latest.current() } });
    let sent = instead ? { ...typed(), text: { at: Date.now(), form: instead.text } } : typed();
    const read = () => {
      if (!instead) sent = typed();
      return sent.text.form;
    };
    const saved = await saving.send(verb, read, instead?.aside);
    if (!saved) return false;
    // A choice that waits is still another than the post's own.
    if (!saved.waiting) setFields((fields) => ({ ...fields, responsesWas: sent.text.form.responses }));
    backup.saved(sent.text);
    if (changes.current === sent.changes) setUnsaved(false);
    setPublished(verb === 'publish');
    return true;
  };
  /** Goes on with a text that was made of mine and another's: shown, and saved as the refused save was meant to be. */
  const take = (text: PostForm, aside: PostForm) => {
    const verb = problem?.verb ?? 'save';
    show(text);
    changed([]);
    send(verb, { text: { ...text, sentFrom }, aside });
  };

  return {
    fields,
    body,
    unsaved,
    published,
    errors,
    isNew,
    saving,
    backup,
    changed,
    collect,
    set,
    take,
    beforeDiscard,
    discarded,
    restore,
    send,
  };
}
