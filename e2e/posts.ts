import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { call } from './server-actions';
import { expect } from './test';

export type Published = { id: string; permalink: string; version: number };

/** The id of a person who can stand in a byline. `page` is signed in. */
export async function anAuthor(page: Page): Promise<string> {
  await page.goto('/desk/posts/new');
  const people = page.getByRole('combobox', { name: 'Add another author' }).getByRole('option');
  return (await people.last().getAttribute('value')) ?? '';
}

/** Publishes a post as the desk's script does, without the typing: fields of the post form, the title at least. */
export async function publish(
  desk: APIRequestContext,
  fields: { title: string; authorIds: string[] } & Record<string, unknown>,
): Promise<Published> {
  const id = randomUUID();
  const form = { version: 0, body: '<p>As it stands.</p>', responses: 'open', ...fields };
  const answer = await call(desk, '/desk/posts/new', 'publishPostAction', [id, form]);
  const text = await answer.text();
  const permalink = /"permalink":"([^"]+)"/.exec(text)?.[1];
  expect(permalink, text).toBeTruthy();
  return { id, permalink: permalink ?? '', version: versionIn(text) };
}

/** The version of a post that an action of the desk answered with. */
export function versionIn(answer: string): number {
  const version = /"version":(\d+)/.exec(answer)?.[1];
  expect(version, answer).toBeTruthy();
  return Number(version);
}
