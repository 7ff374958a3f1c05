import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/lib/auth/permissions';
import { db } from '@/lib/db';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { form, made, now } from '@/test/posts';
import { size } from '@/test/size';
import { autosavePost, savePost } from './commands';

const editors = Array.from(
  { length: 20 },
  (_, index): NonNullable<Actor> => ({
    id: randomUUID(),
    name: `Editor ${index}`,
    email: `editor${index}@example.org`,
    role: 'editor',
  }),
);

/** Of each editor. */
const SAVES = size(25, 100);

beforeAll(async () => {
  await enterCast();
  await db.user.createMany({ data: editors.map((editor) => ({ ...editor, slug: editor.id })) });
});

test('of twenty editors who save one post again and again, none loses a word and every loser is told', async () => {
  const { id } = await made(cast.edith, { title: 'Everyone’s', body: 'Begin.' });
  const outcomes = await Promise.all(editors.map((editor, index) => saveAgainAndAgain(editor, index, id)));

  const words = outcomes.flatMap(({ saved }) => saved);
  const told = outcomes.reduce((sum, { told }) => sum + told, 0);
  expect(told).toBeGreaterThan(20);
  const saves = editors.length * SAVES - told;
  expect(words.length).toBeGreaterThanOrEqual(saves);
  const post = await db.post.findUniqueOrThrow({ where: { id } });
  expect(post.version).toBe(1 + saves);
  expect(await db.revision.count({ where: { postId: id } })).toBe(post.version);
  const there = post.body.split(' ');
  expect(words.filter((word) => !there.includes(word))).toEqual([]);
  expect(there).toHaveLength(1 + words.length);
}, 180_000);

/** Each save adds a word. One that is refused waits, and goes along with the next, made from what is there now. */
async function saveAgainAndAgain(editor: NonNullable<Actor>, index: number, id: string) {
  const start = form({ title: 'Everyone’s', authorIds: [cast.edith.id] });
  const seen = () => db.post.findUniqueOrThrow({ where: { id }, select: { body: true, version: true } });
  const [saved, waiting]: [string[], string[]] = [[], []];
  let told = 0;
  let base = await seen();
  for (let turn = 0; turn < SAVES; turn++) {
    waiting.push(`${index}.${turn}`);
    const body = [base.body, ...waiting].join(' ');
    const save = turn % 2 === 0 ? autosavePost : savePost;
    const outcome = await save(editor, id, { ...start, body, version: base.version }, now);
    if (outcome.ok) {
      saved.push(...waiting.splice(0));
      base = { body, version: outcome.value.version };
    } else {
      expect(outcome.refusal.code).toBe('conflict');
      told += 1;
      base = await seen();
    }
  }
  return { saved, told };
}
