'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PostForm } from '@/lib/posts/schema';
import type { BodyHandle } from './body/body-editor';
import type { EditedPost } from './edited-post';
import { type Backup, versionToSaveFrom } from './kept-copies';
import { useBackup } from './use-backup';
import { useLeaveWarning } from './use-leave-warning';
import { useSave, type Verb } from './use-save';

/** The state of an open form: what is typed, what was said of it, and the ways to save it and take text back. */
export function usePostForm(post: EditedPost, copies: string) {
  const [fields, setFields] = useState(post.form);
  const [unsaved, setUnsaved] = useState(false);
  const [published, setPublished] = useState(false);
  /** The fields changed since the last save: what it said of them may be true no more. */
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  const body = useRef<BodyHandle | null>(null);
  /** The body as the page was left: while it is hidden there is no editor to ask. */
  const bodyAsLeft = useRef(post.form.body);
  /** Rises with every change: a save that was overtaken by typing leaves the form unsaved. */
  const changes = useRef(0);

  const saving = useSave(post.id, { version: post.form.version, savedAt: post.savedAt });
  const { version, problem } = saving;
  const collect = (): PostForm => ({ ...fields, version, body: body.current?.html() ?? bodyAsLeft.current });
  const backup = useBackup(`${copies}:${post.id}`, post.form, collect);
  useLeaveWarning(unsaved);
  useLayoutEffect(
    () => () => {
      bodyAsLeft.current = body.current?.html() ?? bodyAsLeft.current;
    },
    [],
  );

  const changed = (names: string[]) => {
    changes.current += 1;
    setMended((mended) => new Set([...mended, ...names]));
    setUnsaved(true);
    setPublished(false);
    backup.schedule();
  };
  const set = (part: Partial<PostForm>) => {
    setFields((fields) => ({ ...fields, ...part }));
    changed(Object.keys(part));
  };
  /** Puts another text in the place of all that is typed; the next save is made from that text's version. */
  const fill = (form: PostForm) => {
    set(form);
    saving.setVersion(form.version);
    saving.setProblem(null);
    body.current?.replace(form.body);
  };

  /** Takes kept text back. */
  const restore = (offer: Backup) => {
    const from = versionToSaveFrom(offer.form.version, version, post.savedByOthers);
    const form = { ...offer.form, version: from };
    fill(form);
    backup.restored(offer, form);
  };

  // The database's spelling of what was saved, and a closing that was made on the page in the meantime. Only of the
  // version that this form itself saved, and only while nothing newer is typed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page around the form answers with a new post
  useEffect(() => {
    if (post.form.version === version && !unsaved) setFields(post.form);
  }, [post]);

  /** True when it was saved. `over` is the version of another person's text that this one is put over. */
  const send = async (verb: Verb, over?: number) => {
    if (saving.sending) return false;
    const sent = changes.current;
    setMended(new Set());
    backup.write();
    const text = { at: Date.now(), form: collect() };
    if (!(await saving.send(verb, text.form, over))) return false;
    setFields((fields) => ({ ...fields, responsesWas: text.form.responses }));
    backup.saved(text);
    if (changes.current === sent) setUnsaved(false);
    setPublished(verb === 'publish');
    return true;
  };

  const refused = problem?.kind === 'refused' ? problem.refusal : null;
  const errors = Object.fromEntries(
    Object.entries(refused?.fields ?? {}).filter(([path]) => !mended.has(path.split('.')[0] ?? '')),
  );
  // Text restored over another person's first save is made from no version, but the post is not new.
  const isNew = version === 0 && !saving.savedAt;
  return {
    fields,
    body,
    unsaved,
    published,
    errors,
    refused,
    isNew,
    saving,
    backup,
    changed,
    set,
    fill,
    restore,
    send,
  };
}
