import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { sample } from './sample';
import type { SampleResponse } from './sample/types';
import { addAdministrator } from './seed/administrator';
import { addMagazine } from './seed/magazine';
import { inOneTransaction } from './seed/one-transaction';

const now = new Date('2026-11-22T12:00:00Z');
const config = { adminEmail: undefined, adminPassword: undefined, siteUrl: 'http://localhost:3000' };

const counted = (thread: SampleResponse[]): number =>
  thread.reduce(
    (sum, { status = 'approved', replies = [] }) => sum + (status === 'approved' ? 1 : 0) + counted(replies),
    0,
  );

describe('The first start', () => {
  it('that is interrupted leaves nothing, so that the next one begins again', async () => {
    const interrupted = inOneTransaction(async () => {
      await addAdministrator(config, now);
      await addMagazine({ ...sample, posts: sample.posts.slice(-2) }, now);
      throw new Error('the plug was pulled');
    });
    await expect(interrupted).rejects.toThrow('the plug was pulled');
    expect(await db.user.count()).toBe(0);
    expect(await db.post.count()).toBe(0);
    expect(await db.auditLog.count()).toBe(0);
  });

  it('makes an administrator and says once how to sign in', async () => {
    const said = await inOneTransaction(() => addAdministrator(config, now));
    expect(said).toContain('http://localhost:3000/sign-in');
    expect(said).toMatch(/admin@example\.org/);
    expect(said).toMatch(/Password {4}[a-z2-9]{5}(-[a-z2-9]{5}){3}/);
    expect(await db.user.findFirst()).toMatchObject({ role: 'administrator' });
  });

  it('publishes the sample magazine with its dates, counts and closed threads', async () => {
    await inOneTransaction(() => addMagazine(sample, now));
    const posts = await db.post.findMany({ include: { comments: true } });
    expect(posts).toHaveLength(sample.posts.length);
    for (const planned of sample.posts) {
      const post = posts.find(({ title }) => title === planned.title);
      expect(post?.status, planned.title).toBe(planned.status ?? 'published');
      expect(post?.responseCount, planned.title).toBe(counted(planned.thread));
      expect(post?.responses, planned.title).toBe(planned.responses ?? 'follow');
      if (post?.status !== 'published') continue;
      expect(post.publishedAt).toEqual(new Date(now.getTime() - planned.daysAgo * 86_400_000));
      const numbers = post.comments.flatMap(({ number }) => number ?? []).sort((a, b) => a - b);
      expect(numbers, planned.title).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  it('gives nobody of the sample a password', async () => {
    expect(await db.user.count({ where: { passwordHash: { not: null } } })).toBe(1);
  });
});
