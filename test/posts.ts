import type { Actor } from '@/lib/auth/permissions';
import type { Outcome } from '@/lib/outcome';
import { createPost, publishPost } from '@/lib/posts/commands';
import { noPost, type PostForm } from '@/lib/posts/schema';

/** When the tests of posts take place. */
export const now = new Date('2026-11-22T14:05:00Z');

/** A form with these fields, and the others empty. */
export function form(fields: Partial<PostForm>): PostForm {
  return { ...noPost, ...fields };
}

/** Related media of which only the address is given. */
export const video = (url: string) => ({
  ...{ url, label: 'Related video', title: '', caption: '', credit: '', transcript: '' },
});

/** A draft. */
export async function made(actor: Actor, fields: Partial<PostForm>) {
  return value(await createPost(actor, form(fields), now));
}

/** A published post of the actor's own, and the form that its next save is made from. */
export async function published(actor: NonNullable<Actor>, fields: Partial<PostForm>, at = now) {
  const { id } = await made(actor, fields);
  const authorIds = fields.authorIds?.length ? fields.authorIds : [actor.id];
  const sent = form({ body: 'text', ...fields, version: 1, authorIds });
  const { permalink, version } = value(await publishPost(actor, id, sent, at));
  return { id, permalink, form: { ...sent, version } };
}

/** What a command answered; an error when it refused. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

/** Why a command refused; an error when it did not. */
export function refusal(outcome: Outcome<unknown>) {
  if (outcome.ok) throw new Error('It was done.');
  return outcome.refusal;
}
