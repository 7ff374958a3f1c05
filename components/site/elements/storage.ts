/** A draft of a response: its text, and the response it answers ('' for the article). */
export type Draft = { body: string; parentId: string };

/** What a guest typed about themselves and wants filled in next time. */
export type Guest = { name: string; email: string; url: string };

// Kept in this browser and sent nowhere. A browser that keeps nothing (private windows, a full disk) is one in
// which these remember nothing.

const draftKey = (postId: string) => `broadside:draft:${postId}`;
const ownKey = (postId: string) => `broadside:own:${postId}`;
const guestKey = 'broadside:guest';

/** The unsent text for a post, or null. */
export const draftOf = (postId: string) => read(draftKey(postId), ['body', 'parentId']) as Draft | null;

/** Keeps the unsent text; one with no text is forgotten. */
export const keepDraft = (postId: string, draft: Draft) =>
  write(draftKey(postId), draft.body.trim() ? draft : null);

/** Forgets the text once the site has it. */
export const dropDraft = (postId: string) => write(draftKey(postId), null);

/** The remembered guest, or null. */
export const rememberedGuest = () => read(guestKey, ['name', 'email', 'url']) as Guest | null;

/** Remembers the guest; null forgets. */
export const rememberGuest = (guest: Guest | null) => write(guestKey, guest);

/** Whether the site may know of something of this browser's at this post: a response that waits or can be changed, a like. */
export const hasOwn = (postId: string) => read(ownKey(postId), []) !== null;

/** Notes that there is such a thing at this post, or none any more. */
export const noteOwn = (postId: string, has: boolean) => write(ownKey(postId), has ? {} : null);

function read(key: string, fields: string[]): Record<string, string> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const values = kept as Record<string, unknown>;
    return Object.fromEntries(fields.map((name) => [name, String(values[name] ?? '')]));
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
