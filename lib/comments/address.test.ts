import { describe, expect, it } from 'vitest';
import { canBePermalink } from '@/lib/posts/address';
import { pagePathOf, readUnderPermalink, responsePath, responsesPath } from './address';

const permalink = '/2026/11/the-ferry';

describe('An address behind a permalink', () => {
  it('is read back as it was made', () => {
    for (const asks of [{ page: 3 }, { from: 12 }])
      expect(readUnderPermalink(responsesPath(permalink, asks))).toEqual({ permalink, asks });
    expect(readUnderPermalink(responsePath(permalink, 12))).toEqual({ permalink, asks: { to: '12' } });
  });

  it('leads to imported responses by the ids they had', () => {
    for (const to of ['48211', '999999999999', 'a-b_c', '0'])
      expect(readUnderPermalink(`${permalink}/comment/${to}`)).toEqual({ permalink, asks: { to } });
  });

  it('is the permalink itself for the page under the article', () => {
    expect(pagePathOf(permalink, 4, 4)).toBe(permalink);
    expect(pagePathOf(permalink, 3, 4)).toBe(`${permalink}/responses/3`);
    expect(pagePathOf(permalink, 4, null)).toBe(`${permalink}/responses/4`);
  });

  it('has one spelling', () => {
    for (const path of [
      permalink,
      `${permalink}/responses`,
      `${permalink}/responses/0`,
      `${permalink}/responses/01`,
      `${permalink}/responses/-1`,
      `${permalink}/responses/x`,
      `${permalink}/responses/9999999999`,
      `${permalink}/responses/from/x`,
      `${permalink}/comment/`,
      `${permalink}/comment/%2f`,
      '/responses/2',
      '/comment/2',
    ])
      expect(readUnderPermalink(path), path).toBeNull();
  });

  it("is never an article's", () => {
    for (const path of [
      `${permalink}/responses/2`,
      `${permalink}/responses/from/2`,
      `${permalink}/comment/x`,
    ])
      expect(canBePermalink(path), path).toBe(false);
    for (const path of ['/responses/2', '/comment/x', `${permalink}/responses`, `${permalink}/responses/two`])
      expect(canBePermalink(path), path).toBe(true);
  });
});
