'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { type Answer, fieldsOf, parse, purge } from '@/app/act';
import { getActor } from '@/lib/auth/session';
import { deleteMedia, describeMedia } from '@/lib/media-library/commands';
import { mediaPage } from '@/lib/media-library/queries';
import { mediaQuery } from '@/lib/media-library/schema';
import type { MediaPage } from '@/lib/media-library/views';
import { signedOut } from '@/lib/outcome';

/** Pictures to choose from, `{search, before}`; the newest without. */
export async function findMediaAction(sent: unknown): Promise<Answer<MediaPage>> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const query = parse(mediaQuery, sent);
  return query.ok ? { ok: true, value: await mediaPage(actor, query.value, 24) } : query;
}

/** What a picture's form is told, with what was typed after a refusal. */
export type DescribeAnswer = Answer & { fields?: Record<string, string | string[]> };

/** Says what a picture shows. */
export async function describeMediaAction(_: DescribeAnswer | null, form: FormData): Promise<DescribeAnswer> {
  const actor = await getActor();
  const fields = fieldsOf(form);
  if (!actor) return { ...signedOut, fields };
  const answer = purge(await describeMedia(actor, String(form.get('id')), fields, new Date()));
  if (!answer.ok) return { ...answer, fields };
  refresh();
  return answer;
}

/** Takes a picture out of the library, and leads back there. */
export async function deleteMediaAction(_: Answer | null, form: FormData): Promise<Answer> {
  const actor = await getActor();
  if (!actor) return signedOut;
  const answer = purge(await deleteMedia(actor, String(form.get('id')), new Date()));
  if (!answer.ok && answer.refusal.code !== 'not-found') return answer;
  redirect('/desk/media');
}
