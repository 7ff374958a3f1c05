import { asSeen, remembering, type Seen } from './seen';

/** What a guest typed about themselves and wants filled in next time. */
export type Guest = { name: string; email: string; url: string };

/** A draft of a response: its text, the response it answers ('' for the article), and who writes it. */
export type Draft = Guest & { body: string; parentId: string };

/** The new text of a response as far as it is typed, and the version of the text that it is made from. */
export type Edit = { id: string; version: string; body: string };

// Kept in this browser and sent nowhere. A browser that keeps nothing (private windows, a full disk) is one in
// which these remember nothing.

const draftKey = (postId: string) => `broadside:draft:${postId}`;
const ownKey = (postId: string) => `broadside:own:${postId}`;
const editKey = 'broadside:edit';
const guestKey = 'broadside:guest';
const seenKey = 'broadside:seen';
const keysKey = 'broadside:keys-off';

/** The unsent text for a post, or null. */
export const draftOf = (postId: string) =>
  read(draftKey(postId), ['body', 'parentId', 'name', 'email', 'url']) as Draft | null;

/** Keeps the unsent text; one with no text is forgotten. */
export const keepDraft = (postId: string, draft: Draft) =>
  write(draftKey(postId), draft.body.trim() ? draft : null);

/** Forgets the text once the site has it. */
export const dropDraft = (postId: string) => write(draftKey(postId), null);

/** The edit of this response that was last typed, or null. */
export function editOf(id: string) {
  const edit = read(editKey, ['id', 'version', 'body']) as Edit | null;
  return edit?.id === id ? edit : null;
}

/** Keeps what is typed of an edit, in the place of the one kept before. */
export const keepEdit = (edit: Edit) => write(editKey, edit);

/** The remembered guest, or null. */
export const rememberedGuest = () => read(guestKey, ['name', 'email', 'url']) as Guest | null;

/** Remembers the guest; null forgets. */
export const rememberGuest = (guest: Guest | null) => write(guestKey, guest);

/** Whether the site may know of something of this browser's at this post: a response that waits or can be changed, a like. */
export const hasOwn = (postId: string) => read(ownKey(postId), []) !== null;

/** Notes that there is such a thing at this post, or none any more. */
export const noteOwn = (postId: string, has: boolean) => write(ownKey(postId), has ? {} : null);

/** What is remembered of visits to this post's thread. */
export const seenOf = (postId: string) => asSeen(parsed(seenKey)?.[postId]);

/** Remembers a visit, and forgets the oldest. */
export function keepSeen(postId: string, seen: Seen) {
  const all = Object.entries(parsed(seenKey) ?? {}).flatMap(([id, kept]) => {
    const other = asSeen(kept);
    return other ? [[id, other] as const] : [];
  });
  write(seenKey, remembering(Object.fromEntries(all), postId, seen));
}

/** Remembers a response of this browser's own: it is not new to its writer. */
export function noteWritten(postId: string, number: number) {
  const seen = seenOf(postId);
  if (seen) keepSeen(postId, { ...seen, own: [...seen.own, number] });
}

/** Whether the keys of the thread are turned off. */
export const areKeysOff = () => parsed(keysKey) !== null;

/** Turns the keys of the thread off, or on again. */
export const turnKeysOff = (off: boolean) => write(keysKey, off ? {} : null);

function read(key: string, fields: string[]): Record<string, string> | null {
  const values = parsed(key);
  return values && Object.fromEntries(fields.map((name) => [name, String(values[name] ?? '')]));
}

function parsed(key: string): Record<string, unknown> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' ? (kept as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

function write(key: string, value: object | null) {
  try {
    if (value) localStorage.setItem(key, JSON.stringify(value));
    else localStorage.removeItem(key);
  } catch {
    // Nothing is lost but the convenience.
  }
}
