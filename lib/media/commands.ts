import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Actor, may } from '@/lib/auth/permissions';
import { db, type Tx } from '@/lib/db';
import { addJob, addJobs } from '@/lib/jobs/queue';
import { done, type Outcome, refuse, signedOut } from '@/lib/outcome';
import { purgePages } from '@/lib/purges/commands';
import { embedsIn } from './body';
import { dueEmbeds } from './due';
import { look } from './look';
import { countLook } from './look-limits';
import { waitAfter } from './looks';
import { cardOf, knownEmbeds } from './queries';
import { readMediaUrl } from './rules';
import type { EmbedCard } from './views';

/**
 * What is at an address, for a writer who has just pasted it: its provider is asked when nobody has been told yet. One
 * that does not answer in seconds is asked again later. Refuses who may not write, an address that is nobody's or at which
 * there is nothing, and who has very many asked about.
 */
export async function lookUpMedia(actor: Actor, typed: string, now: Date): Promise<Outcome<EmbedCard>> {
  if (!actor) return signedOut;
  if (!may(actor, 'post.write')) return refuse('forbidden', 'You may not write posts.');
  const address = readMediaUrl(typed);
  if (!address) return unknown;
  const { url } = address;
  const before = (await knownEmbeds([url])).get(url) ?? null;
  const tags: string[] = [];
  if (!before?.knownAt) {
    const limited = await countLook(actor);
    if (limited) return limited;
    const looked = await look(address, now);
    tags.push(...looked.tags);
    if (looked.answer.kind === 'silent') await lookLater(url, 0, now);
    if (looked.answer.kind === 'gone') {
      // A refusal tells of no tags, and pages may show the address already.
      await purgePages(db, looked.tags);
      return refuse(
        'not-found',
        'There is nothing at this address, or not for everybody. Look at it once more.',
      );
    }
  }
  const card = cardOf(url, (await knownEmbeds([url])).get(url) ?? null);
  return card ? done(card, tags) : unknown;
}

const unknown = refuse('invalid', 'This address cannot be embedded. It stays a link.');

/** Leaves those of a post's addresses that nobody was asked about yet to be asked about; in the transaction of its save. */
export async function lookUpLater(
  tx: Tx,
  post: { body: string; media: readonly { url: string }[] },
): Promise<void> {
  const given = [...embedsIn(post.body), ...post.media].map(({ url }) => url);
  const urls = [...new Set(given.flatMap((url) => readMediaUrl(url)?.url ?? []))];
  const known = await knownEmbeds(urls, tx);
  // In one order for all, so that two saves wait for each other and never in a ring.
  const unasked = urls.filter((url) => !known.has(url)).sort();
  await addJobs(
    tx,
    'embed',
    unasked.map((url) => ({ key: keyOf(url), payload: { url, tries: 0 } })),
  );
}

/** The work of that job: asks, and when there is no answer leaves it to be asked again. Answers the tags of changed pages. */
export async function lookAgain(url: string, tries: number, now: Date): Promise<string[]> {
  const address = readMediaUrl(url);
  if (!address) return [];
  const { answer, tags } = await look(address, now);
  if (answer.kind === 'silent') await lookLater(url, tries, now);
  return tags;
}

/**
 * Looks whether what published posts show is still there: all of it once a week, a little of it each hour, and little of
 * it at one provider, with a `pause` of milliseconds between. Answers the tags of changed pages.
 */
export async function lookAtDue(now: Date, pause = PAUSE): Promise<string[]> {
  const until = Date.now() + LONGEST;
  const tags: string[] = [];
  for (const url of await dueEmbeds(now)) {
    const address = readMediaUrl(url);
    if (address) tags.push(...(await look(address, now)).tags);
    if (Date.now() > until) break;
    await sleep(pause);
  }
  return [...new Set(tags)];
}

/** Milliseconds that one hour's looks may take, and between two of them. */
const LONGEST = 60_000;
const PAUSE = 250;

async function lookLater(url: string, tries: number, now: Date) {
  const wait = waitAfter(tries);
  if (wait === null) return;
  const payload = { url, tries: tries + 1 };
  await addJob(db, { task: 'embed', payload, at: new Date(+now + wait), key: keyOf(url) });
}

function keyOf(url: string): string {
  return `embed:${url}`;
}
