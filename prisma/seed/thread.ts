import type { Actor } from '@/lib/auth/permissions';
import { respond } from '@/lib/comments/commands';
import { approve, hold, markSpam, trash } from '@/lib/moderation/commands';
import type { SampleResponse } from '../sample/types';
import { expectDone } from './expect-done';

type Post = { id: string; title: string; at: Date };
type Around = { people: Map<string, NonNullable<Actor>>; moderator: NonNullable<Actor>; now: Date };
type Turn = { response: SampleResponse; parent: SampleResponse | null };

const hour = 3_600_000;
const minute = 60_000;

/**
 * Sends the responses of a thread in the order they were written, and lets the moderator decide on each as it
 * comes, so that numbers and counts come out as they would have. Returns when the last one was written.
 */
export async function addThread(post: Post, thread: SampleResponse[], around: Around): Promise<Date> {
  const turns = flat(thread, null).sort((a, b) => a.response.hoursAfter - b.response.hoursAfter);
  const ids = new Map<SampleResponse, string>();
  let last = post.at;
  for (const turn of turns) {
    const { response, parent } = turn;
    last = new Date(Math.min(post.at.getTime() + response.hoursAfter * hour, around.now.getTime()));
    const parentId = parent ? ids.get(parent) : '';
    ids.set(response, await addResponse(post, response, parentId, last, around));
  }
  // Not before: what is trashed takes no replies.
  const trashed = turns.filter(({ response }) => response.status === 'trashed');
  for (const { response } of trashed) {
    const id = ids.get(response) ?? '';
    expectDone(response.text, await trash(around.moderator, { ids: [id] }, last));
  }
  return last;
}

function flat(responses: SampleResponse[], parent: SampleResponse | null): Turn[] {
  return responses.flatMap((response) => [{ response, parent }, ...flat(response.replies ?? [], response)]);
}

async function addResponse(
  post: Post,
  response: SampleResponse,
  parentId: string | undefined,
  at: Date,
  { people, moderator, now }: Around,
): Promise<string> {
  const { name, email, url = '', text: body, as, status = 'approved' } = response;
  const actor = as ? (people.get(as) ?? null) : null;
  const form = { postId: post.id, parentId, name, email, url, body };
  const sending = { now: at, browserToken: null, address: `sample ${email}` };
  const sent = expectDone(`${post.title}: ${name}`, await respond(actor, form, sending));

  const decide = decisions[status === 'trashed' ? 'approved' : status];
  if (sent.status !== status && decide) {
    const later = new Date(Math.min(at.getTime() + 9 * minute, now.getTime()));
    expectDone(`${post.title}: ${name}`, await decide(moderator, { ids: [sent.commentId] }, later));
  }
  return sent.commentId;
}

const decisions = { approved: approve, pending: hold, spam: markSpam };
