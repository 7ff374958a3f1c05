import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { visit } from './seen';
import {
  areKeysOff,
  draftOf,
  dropDraft,
  editOf,
  hasOwn,
  keepDraft,
  keepEdit,
  keepSeen,
  noteOwn,
  rememberedGuest,
  rememberGuest,
  seenOf,
  turnKeysOff,
} from './storage';

const kept = new Map<string, string>();
const empty = { body: 'So far', parentId: '', name: '', email: '', url: '' };

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
    const draft = { body: 'So far', parentId: 'c1', name: 'Ana', email: '', url: '' };
    keepDraft('p1', draft);
    expect(draftOf('p1')).toEqual(draft);
    expect(draftOf('p2')).toBeNull();
    dropDraft('p1');
    expect(draftOf('p1')).toBeNull();
  });

  it('no draft when there is no text', () => {
    keepDraft('p1', empty);
    keepDraft('p1', { ...empty, body: ' \n' });
    expect(kept.size).toBe(0);
  });

  it('the edit that was last typed, for its own response', () => {
    const edit = { id: 'c1', version: '2026-03-02T12:00:00.000Z', body: 'Better' };
    keepEdit(edit);
    expect(editOf('c1')).toEqual(edit);
    expect(editOf('c2')).toBeNull();
    keepEdit({ id: 'c2', version: '', body: 'Another' });
    expect(editOf('c1')).toBeNull();
    expect(kept.size).toBe(1);
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

  it('what was there at the last visit to each thread', () => {
    const [one, other] = [visit(undefined, 7, 1), visit(undefined, 9, 2)];
    keepSeen('p1', one);
    keepSeen('p2', other);
    expect([seenOf('p1'), seenOf('p2'), seenOf('p3')]).toEqual([one, other, undefined]);
    kept.set('broadside:seen', JSON.stringify({ p1: 'x', p2: other }));
    expect([seenOf('p1'), seenOf('p2')]).toEqual([undefined, other]);
  });

  it('that the keys are turned off, until they are turned on', () => {
    expect(areKeysOff()).toBe(false);
    turnKeysOff(true);
    expect(areKeysOff()).toBe(true);
    turnKeysOff(false);
    expect(areKeysOff()).toBe(false);
  });

  it('nothing it cannot read, and asks nothing of a browser that keeps nothing', () => {
    kept.set('broadside:guest', '{"name":1');
    kept.set('broadside:draft:p1', '{"body":7}');
    expect(rememberedGuest()).toBeNull();
    expect(draftOf('p1')).toEqual({ ...empty, body: '7' });
    vi.stubGlobal('localStorage', undefined);
    expect(() => keepDraft('p1', empty)).not.toThrow();
    expect(draftOf('p1')).toBeNull();
  });
});
