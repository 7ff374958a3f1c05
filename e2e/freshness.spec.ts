import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { APIRequestContext } from '@playwright/test';
import { size } from '../test/size';
import { anAuthor, publish, versionIn } from './posts';
import { call, post } from './server-actions';
import { baseURL } from './site';
import { expect, signIn, test } from './test';

const changes = size(300, 1000);

/** An article and what its page must say, as far as this test has been told. */
type Known = {
  id: string;
  form: ReturnType<typeof formOf>;
  permalink: string;
  version: number;
  title: string;
  open: boolean;
  responses: string[];
};

test('what was acknowledged is in the very next answer, hundreds of times', async ({ page }) => {
  test.setTimeout(600_000);
  await signIn(page);
  const desk = page.request;
  const author = await anAuthor(page);
  const articles: Known[] = [];
  for (let index = 0; index < 20; index += 1) articles.push(await begin(desk, author, index));

  // Others read all the while, so that renders are under way when a change comes.
  let reading = true;
  const readers = articles.map(async ({ permalink }) => {
    while (reading) {
      await read(permalink);
      await pause(250);
    }
  });

  const random = randomFrom(20261122);
  const stale: string[] = [];
  // Each article has one writer; five of them write at once.
  const writers = [0, 4, 8, 12, 16].map(async (first) => {
    for (let round = 0; round < changes / articles.length; round += 1) {
      for (const article of articles.slice(first, first + 4)) {
        const what = await change(desk, article, random);
        const html = await read(article.permalink);
        const wrong = [...untrue(article, html)];
        if (wrong.length > 0) stale.push(`after ${what}: ${wrong.join(', ')}`);
      }
    }
  });
  await Promise.all(writers);
  reading = false;
  await Promise.all(readers);
  expect(stale).toEqual([]);

  const newest = (await read('/')) + (await read('/page/2'));
  for (const { title } of articles) expect(newest).toContain(title);
});

/** The page that anybody gets there, without a browser's ado. */
async function read(path: string): Promise<string> {
  return (await fetch(baseURL + path)).text();
}

async function begin(desk: APIRequestContext, author: string, index: number): Promise<Known> {
  const form = formOf(author);
  const title = `Fresh ${index} at first`;
  return { ...(await publish(desk, form(title, 0, true))), form, title, open: true, responses: [] };
}

async function change(desk: APIRequestContext, article: Known, random: () => number): Promise<string> {
  const { id, permalink, form } = article;
  const dice = random();
  if (dice < 0.4) {
    const title = `Fresh ${id.slice(0, 4)} ${Math.floor(random() * 1e9)}`;
    // An answer to the desk's script brings the page that it came from: a small one will do.
    const answer = await call(desk, '/sign-out', 'savePostAction', [
      id,
      form(title, article.version, article.open),
    ]);
    const text = await answer.text();
    article.version = versionIn(text);
    article.title = title;
    return 'an edit';
  }
  if (dice < 0.8 && article.open) {
    const body = `Heard ${randomUUID()}`;
    const answer = await post(desk, permalink, 'respondAction', { postId: id, parentId: '', body });
    expect(answer.headers().location, await answer.text()).toMatch(/#comment-\d+$/);
    article.responses.push(body);
    return 'a response';
  }
  const act = article.open ? 'closeAction' : 'reopenAction';
  const answer = await post(desk, permalink, act, { postId: id, note: '', back: permalink });
  expect(answer.status()).toBe(303);
  article.open = !article.open;
  return act;
}

function* untrue({ title, open, responses }: Known, html: string) {
  if (!html.includes(`<h1 dir="auto">${title}</h1>`)) yield `not ${title}`;
  if (html.includes('Comments are closed.') === open) yield open ? 'shown as closed' : 'shown as open';
  // The article opens on the page of its newest threads, which has at least half of fifty.
  for (const body of responses.slice(-25)) if (!html.includes(body)) yield `without ${body}`;
  const count = responses.length === 1 ? '1 Response' : `${responses.length} Responses`;
  if (responses.length > 0 && !html.includes(count)) yield `not ${count}`;
}

const formOf = (author: string) => (title: string, version: number, open: boolean) => ({
  version,
  title,
  body: '<p>As it stands.</p>',
  authorIds: [author],
  responses: open ? 'follow' : 'closed',
});

/** Random numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomFrom(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
