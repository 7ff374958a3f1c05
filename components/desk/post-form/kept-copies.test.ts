import { describe, expect, test } from 'vitest';
import { noPost } from '@/lib/posts/schema';
import { copiesToForget, copyToOffer, newPosts, versionToSaveFrom } from './kept-copies';

const copy = (at: number, title: string, { post = 'p', version = 0 } = {}) => ({
  key: `broadside:text:anna:${post}:tab${at}`,
  at,
  form: { ...noPost, title, version },
});
const loaded = { ...noPost, title: 'As saved', version: 4 };

describe('Of text kept for a post', () => {
  test('the newest that differs from what is loaded is offered, and no other', () => {
    const copies = [copy(1, 'First'), copy(3, 'As saved'), copy(2, 'Second')];
    expect(copyToOffer(copies, loaded)).toBe(copies[2]);
  });

  test('nothing is offered when all of it reads as what is loaded', () => {
    expect(copyToOffer([copy(1, 'As saved'), copy(2, 'As saved')], loaded)).toBeNull();
    expect(copyToOffer([], loaded)).toBeNull();
    const unanswered = {
      ...copy(1, 'As saved'),
      form: { ...loaded, sentFrom: 'the window it was sent from' },
    };
    expect(copyToOffer([unanswered], loaded)).toBeNull();
  });

  test('a save forgets what was kept until then, and what reads as the saved text', () => {
    const [older, then, same, newer] = [copy(1, 'A'), copy(2, 'B'), copy(3, 'As saved'), copy(3, 'C')];
    expect(copiesToForget([older, then, same, newer], { at: 2, form: loaded })).toEqual([older, then, same]);
  });
});

describe('Restored text is saved', () => {
  test('from the loaded version when only oneself saved since', () => {
    expect(versionToSaveFrom(0, 1, 0)).toBe(1);
    expect(versionToSaveFrom(3, 5, 3)).toBe(5);
  });

  test('from its own version when someone else saved since, so that they are not overwritten unseen', () => {
    expect(versionToSaveFrom(3, 5, 4)).toBe(3);
    expect(versionToSaveFrom(0, 2, 2)).toBe(0);
  });

  test('from its own version when another window saved it later than this form was loaded', () => {
    expect(versionToSaveFrom(5, 4, 2)).toBe(5);
  });
});

describe('The new posts that were never saved', () => {
  test('are listed once each, with their newest text, the open one left out', () => {
    const copies = [
      copy(1, 'Old', { post: 'a' }),
      copy(2, 'New', { post: 'a' }),
      copy(3, 'Open', { post: 'b' }),
    ];
    expect(newPosts(copies, 'b').map(({ postId, form }) => [postId, form.title])).toEqual([['a', 'New']]);
  });

  test('are none of those that a later text knows as saved', () => {
    expect(
      newPosts([copy(1, 'Draft', { post: 'a' }), copy(2, 'More', { post: 'a', version: 1 })], 'b'),
    ).toEqual([]);
  });
});
