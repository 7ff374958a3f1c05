import 'server-only';
import { config } from '@/lib/config';
import { log } from '@/lib/log';
import { guardedFetch } from '@/lib/net/guarded-fetch';
import type { OutsideWord } from './word';

/** A response as the outside check is told of it. Of one that is stored, the network address is not known any more. */
export type Described = {
  body: string;
  name: string;
  email: string;
  url: string;
  /** The address of the article, as a path, and whether it answers another response. */
  permalink: string;
  isReply: boolean;
  address?: string;
  userAgent?: string;
};

/** Milliseconds that a writer waits for the check, and bytes of its answer, which is one word. */
const PATIENCE = 3_000;
const ANSWER = 4_096;

/** The host of the outside check; null when none is set up. */
export function outsideHost(): string | null {
  const { akismet } = config();
  return akismet && new URL(akismet.url).host;
}

/**
 * Asks about a response before it is published (`comment-check`). Never called while rows are held. What is not a clear
 * yes or no, in time, is silence.
 */
export async function checkOutside(response: Described): Promise<OutsideWord> {
  const answer = await ask('comment-check', response);
  if (answer?.said === 'false') return 'wanted';
  if (answer?.said === 'true') return answer.tip === 'discard' ? 'discard' : 'spam';
  log.warn({ answered: answer !== null }, 'The outside check said neither yes nor no: the response is held.');
  return 'silent';
}

/** Tells the outside check that it was mistaken about a response. What comes of it changes nothing here. */
export async function correctOutside(isNow: 'spam' | 'ham', response: Described): Promise<void> {
  await ask(`submit-${isNow}`, response);
}

async function ask(verb: string, response: Described): Promise<{ said: string; tip: string } | null> {
  const { akismet, siteUrl } = config();
  if (!akismet) return null;
  const form = new URLSearchParams({
    api_key: akismet.key,
    blog: siteUrl,
    blog_charset: 'UTF-8',
    comment_type: response.isReply ? 'reply' : 'comment',
    comment_author: response.name,
    comment_author_email: response.email,
    comment_author_url: response.url,
    comment_content: response.body,
    permalink: siteUrl + response.permalink,
  });
  if (response.address) form.set('user_ip', response.address);
  if (response.userAgent) form.set('user_agent', response.userAgent);
  const fetched = await guardedFetch(`${akismet.url}${verb}`, {
    form,
    milliseconds: PATIENCE,
    bytes: ANSWER,
  });
  if (!fetched.ok || fetched.status !== 200) return null;
  return {
    said: fetched.body.toString('utf8').trim(),
    tip: String(fetched.headers['x-akismet-pro-tip'] ?? ''),
  };
}
