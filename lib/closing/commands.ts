import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/permissions';
import { moderationTag, postTag } from '@/lib/cache-tags';
import { db, type Tx } from '@/lib/db';
import type { ResponsePolicy } from '@/lib/generated/prisma/enums';
import { done, type Outcome, refuse } from '@/lib/outcome';
import { choiceAt } from './decide';
import { type ClosingRules, closingFacts } from './facts';
import { type HeldPost, holdForClosing, readSaying, type Said, type Saying } from './hold';
import { closingState } from './rules';
import { closingRules } from './site-rules';

/** `changed` counts the posts that were not already so. */
export type Changed = { changed: number };

/** Posts in one act. */
const MOST = 200;

/**
 * Closes the responses of posts by hand; the note is shown to readers and may be empty. With a timer, each post
 * goes back at that time to the choice it had before. From the moment this answers, no response is taken.
 * Closing what is already closed by hand leaves the first closing's name, time and note, and sets only a timer
 * that differs. Refuses who may not, unknown posts, a note that is too long and a timer that is past.
 */
export async function closeResponses(
  actor: Actor,
  postIds: readonly string[],
  saying: Saying,
  now: Date,
): Promise<Outcome<Changed>> {
  return change(actor, postIds, saying, now, async (tx, post, { note, until }) => {
    const choice = choiceAt(choiceOf(post), now);
    if (choice === 'closed' && (until === null || isSame(until, post.responsesUntil))) return false;
    const first = choice !== 'closed';
    // An opening whose timer ran out is closed by itself: closing it by hand now is a first closing too.
    const byHand = !first && post.responses === 'closed';
    const data = {
      responses: 'closed' as const,
      responsesUntil: until,
      responsesThen: until && (first ? choice : (post.responsesThen ?? 'follow')),
      ...(!byHand && {
        responsesClosedAt: now,
        responsesClosedById: actor?.id ?? null,
        responsesClosedNote: note,
      }),
    };
    if (data.responsesThen === 'closed') data.responsesThen = 'follow';
    await write(tx, actor, now, { action: 'responses.close', post, data, note });
    return true;
  });
}

/**
 * Opens the responses of posts again, whatever closed them below the site switch: each goes back to following
 * the rules where these leave it open, and is kept open by hand where its category, the hours, its age or its
 * count would close it at once. With a timer it is kept open until then and closed from then on. Opening what is
 * open changes nothing without a timer. The note goes to the audit log. Refuses who may not, unknown posts, a
 * timer that is past, and every post while the whole site is closed.
 */
export async function reopenResponses(
  actor: Actor,
  postIds: readonly string[],
  saying: Saying,
  now: Date,
): Promise<Outcome<Changed>> {
  return change(
    actor,
    postIds,
    saying,
    now,
    async (tx, post, { note, until }, rules) => {
      const facts = closingFacts(post, rules);
      if (closingState(facts, now).open && (until === null || isSame(until, post.responsesUntil)))
        return false;
      const following = {
        ...facts,
        post: { ...facts.post, policy: 'follow' as const, until: null, afterwards: null },
      };
      const follows = until === null && post.responsesThen !== 'open' && closingState(following, now).open;
      const responses: ResponsePolicy = follows ? 'follow' : 'open';
      const data = {
        responses,
        responsesUntil: until,
        responsesThen: until && ('closed' as const),
        responsesClosedAt: null,
        responsesClosedById: null,
        responsesClosedNote: '',
      };
      await write(tx, actor, now, { action: 'responses.reopen', post, data, note });
      return true;
    },
    refuseWhileSiteIsClosed,
  );
}

type Act = (tx: Tx, post: HeldPost, said: Said, rules: ClosingRules) => Promise<boolean>;

/** Holds the posts, asks who may, reads note and timer, and does the same to each: what both verbs share. */
async function change(
  actor: Actor,
  postIds: readonly string[],
  saying: Saying,
  now: Date,
  act: Act,
  mind: (rules: ClosingRules, now: Date) => Outcome<never> | null = () => null,
): Promise<Outcome<Changed>> {
  const said = readSaying(saying, now);
  if (!said.ok) return said;
  if (postIds.length > MOST) return refuse('invalid', `Choose at most ${MOST} posts at once.`);
  return db.$transaction(async (tx) => {
    const held = await holdForClosing(tx, actor, postIds);
    if (!held.ok) return held;
    const rules = await closingRules(tx);
    const refusal = mind(rules, now);
    if (refusal) return refusal;
    const tags: string[] = [];
    for (const post of held.value) {
      if (await act(tx, post, said.value, rules)) tags.push(postTag(post.id));
    }
    return done({ changed: tags.length }, tags.length > 0 ? [...tags, moderationTag] : []);
  });
}

function refuseWhileSiteIsClosed({ site }: ClosingRules, now: Date): Outcome<never> | null {
  const turned = site.until !== null && now >= site.until;
  if (site.open !== turned) return null;
  return refuse(
    'closed',
    'Responses are closed on the whole site. An administrator can open them in the settings.',
  );
}

type Writing = {
  action: 'responses.close' | 'responses.reopen';
  post: HeldPost;
  data: {
    responses: ResponsePolicy;
    responsesUntil: Date | null;
    responsesThen: ResponsePolicy | null;
    responsesClosedAt?: Date | null;
    responsesClosedById?: string | null;
    responsesClosedNote?: string;
  };
  note: string;
};

async function write(tx: Tx, actor: Actor, now: Date, { action, post, data, note }: Writing) {
  await tx.post.update({ where: { id: post.id }, data, select: { id: true } });
  await audit(tx, actor, now, {
    action,
    subject: ['post', post.id],
    reason: note,
    before: told(post.responses, post.responsesUntil),
    after: told(data.responses, data.responsesUntil),
  });
}

const told = (responses: ResponsePolicy, until: Date | null) => ({
  responses,
  ...(until && { until: until.toISOString() }),
});

const choiceOf = (post: HeldPost) => ({
  policy: post.responses,
  until: post.responsesUntil,
  afterwards: post.responsesThen,
});

const isSame = (one: Date, other: Date | null) => one.getTime() === other?.getTime();
