import type { Actor } from '@/lib/auth/permissions';
import { refuse, signedOut } from '@/lib/outcome';

/** What every command on posts answers to someone who may not. */
export function refuseActor(actor: Actor) {
  return actor ? refuse('forbidden', 'You may not do this to this post. Ask an editor.') : signedOut;
}

/** What every command on posts answers when there is none of that id. */
export const noSuchPost = refuse('not-found', 'This post is not there any more.');
