import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { cast } from '@/test/cast';
import { enterCast } from '@/test/enter-cast';
import { now } from '@/test/posts';
import { publishedPost } from '@/test/published-post';
import { postList } from './queries';
import { allPosts } from './schema';

const { edith } = cast;
const hour = 60 * 60 * 1000;
const ago = (hours: number) => new Date(now.getTime() - hours * hour);

/** Posts of every kind that the closing rules tell apart. */
beforeAll(async () => {
  await enterCast();
  const make = (name: string, responses: 'follow' | 'open' | 'closed', parentId: string | null = null) =>
    db.category.create({ data: { name, slug: name, responses, parentId } });
  const shut = await make('shut', 'closed');
  const kept = await make('kept', 'open');
  const opened = await make('opened', 'open', shut.id);
  const below = await make('below', 'follow', shut.id);
  const free = await make('free', 'follow');
  const places = [[], [shut], [kept], [opened], [below], [free], [kept, below], [opened, free]];
  const choices: Prisma.PostUpdateInput[] = [
    { responses: 'follow' },
    { responses: 'open' },
    { responses: 'closed' },
    { responses: 'closed', responsesUntil: ago(1), responsesThen: 'follow' },
    { responses: 'closed', responsesUntil: ago(-1), responsesThen: 'open' },
    { responses: 'open', responsesUntil: now, responsesThen: 'closed' },
  ];
  for (const categories of places)
    for (const choice of choices)
      for (const [hours, quiet, responseCount] of [
        [24, null, 0],
        [24 * 10, 24, 3],
        [24 * 10, null, 10],
        [24 * 11, 24 * 5, 12],
      ] as const) {
        const { id } = await publishedPost(ago(hours), [edith.id]);
        await db.post.update({
          where: { id },
          data: {
            ...choice,
            responseCount,
            lastResponseAt: quiet === null ? null : ago(quiet),
            categories: {
              create: categories.map((category, position) => ({ categoryId: category.id, position })),
            },
          },
        });
      }
}, 120_000);

const saturday = [{ day: 6, from: 600, to: 1200 }];
const sunday = [{ day: 7, from: 0, to: 1440 }];

test.each<[string, Prisma.SettingsUpdateInput]>([
  ['as it comes', {}],
  ['closed by age', { closeAfterDays: 10 }],
  ['closed by silence', { closeAfterQuietDays: 5 }],
  ['closed by number', { closeAfterResponses: 10 }],
  ['closed by all of these', { closeAfterDays: 11, closeAfterQuietDays: 2, closeAfterResponses: 3 }],
  ['outside of its hours', { openingHours: saturday, closeAfterDays: 10 }],
  ['within its hours', { openingHours: sunday, closeAfterDays: 10 }],
  ['closed', { responsesOpen: false }],
  ['closed until just now', { responsesOpen: false, responsesUntil: now }],
  ['closed by a timer', { responsesOpen: true, responsesUntil: ago(1) }],
])('On a site %s, those found open are those that are open', async (_, data) => {
  const none = {
    closeAfterDays: null,
    closeAfterQuietDays: null,
    closeAfterResponses: null,
    responsesOpen: true,
  };
  await db.settings.update({
    where: { id: 1 },
    data: { ...none, responsesUntil: null, openingHours: undefined, ...data },
  });
  const found = async (responses?: 'open' | 'closed') =>
    (await postList(edith, { ...allPosts, responses }, now, 500)).posts;
  const [all, open, closed] = [await found(), await found('open'), await found('closed')];
  expect(all.length).toBeGreaterThan(150);
  const ids = (posts: typeof all) => posts.map(({ id }) => id).sort();
  expect(ids(open)).toEqual(ids(all.filter(({ closing }) => closing.open)));
  expect(ids(closed)).toEqual(ids(all.filter(({ closing }) => !closing.open)));
});
