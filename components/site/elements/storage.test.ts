import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftOf, dropDraft, hasOwn, keepDraft, noteOwn, rememberedGuest, rememberGuest } from './storage';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('what this browser remembers', () => {
  it('an unsent text, for its own post, until it is sent', () => {
    keepDraft('p1', { body: 'So far', parentId: 'c1' });
    expect(draftOf('p1')).toEqual({ body: 'So far', parentId: 'c1' });
    expect(draftOf('p2')).toBeNull();
    dropDraft('p1');
    expect(draftOf('p1')).toBeNull();
  });

  it('no draft when there is no text', () => {
    keepDraft('p1', { body: 'So far', parentId: '' });
    keepDraft('p1', { body: ' \n', parentId: '' });
    expect(kept.size).toBe(0);
  });

  it('a guest, until told to forget', () => {
    rememberGuest({ name: 'Ana', email: 'ana@example.org', url: '' });
    expect(rememberedGuest()).toEqual({ name: 'Ana', email: 'ana@example.org', url: '' });
    rememberGuest(null);
    expect(rememberedGuest()).toBeNull();
  });

  it('that something of its own is at a post, while there is', () => {
    noteOwn('p1', true);
    expect([hasOwn('p1'), hasOwn('p2')]).toEqual([true, false]);
    noteOwn('p1', false);
    expect(hasOwn('p1')).toBe(false);
  });

  it('nothing it cannot read, and asks nothing of a browser that keeps nothing', () => {
    kept.set('broadside:guest', '{"name":1');
    kept.set('broadside:draft:p1', '{"body":7}');
    expect(rememberedGuest()).toBeNull();
    expect(draftOf('p1')).toEqual({ body: '7', parentId: '' });
    vi.stubGlobal('localStorage', undefined);
    expect(() => keepDraft('p1', { body: 'So far', parentId: '' })).not.toThrow();
    expect(draftOf('p1')).toBeNull();
  });
});
