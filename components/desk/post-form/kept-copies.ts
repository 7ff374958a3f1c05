import type { PostForm } from '@/lib/posts/schema';

/** A copy of unsaved text that this browser keeps. `key` ends in the post's id and the opened form's own id. */
export type Backup = {
  key: string;
  /** When it was written, in milliseconds since 1970. */
  at: number;
  form: PostForm;
};

/** The copy to offer when a form opens: the newest that does not read as what is loaded. */
export function copyToOffer(copies: readonly Backup[], loaded: PostForm): Backup | null {
  return newestFirst(copies).find(({ form }) => !sameText(form, loaded)) ?? null;
}

/** The copies that a save makes needless: all that were written until then, and later ones of the same text. */
export function copiesToForget(copies: readonly Backup[], saved: Omit<Backup, 'key'>): Backup[] {
  return copies.filter(({ at, form }) => at <= saved.at || sameText(form, saved.form));
}

/**
 * The version that restored text is saved from. Saves of one's own since the copy was written are no conflict, so
 * it is the version that the form has loaded. Where another person saved since (`savedByOthers` is the newest
 * version that is not one's own, 0 when there is none) it stays the copy's: the save then tells what they changed.
 */
export function versionToSaveFrom(copied: number, loaded: number, savedByOthers: number): number {
  return copied < savedByOthers ? copied : Math.max(copied, loaded);
}

export type KeptPost = Backup & { postId: string };

/** The newest copy of each post, other than `openId`, that was not saved when its copies were written. */
export function newPosts(copies: readonly Backup[], openId: string): KeptPost[] {
  const kept = newestFirst(copies).map((copy) => ({ ...copy, postId: copy.key.split(':').at(-2) ?? '' }));
  const saved = new Set(kept.filter(({ form }) => form.version > 0).map(({ postId }) => postId));
  const seen = new Set([openId, ...saved]);
  return kept.filter(({ postId }) => !seen.has(postId) && seen.add(postId));
}

/** Whether two forms say the same, whatever versions and windows they come from. */
export function sameText(one: PostForm, other: PostForm): boolean {
  return written(one) === written(other);
}

/** A field that is younger than a copy is empty in it. */
function written({ version: _, kind: __, responsesWas: ___, sentFrom: ____, ...fields }: PostForm): string {
  const whole = { ...fields, parentId: fields.parentId ?? '' };
  return JSON.stringify(Object.entries(whole).sort(([a], [b]) => a.localeCompare(b)));
}

function newestFirst(copies: readonly Backup[]): Backup[] {
  return copies.toSorted((a, b) => b.at - a.at);
}
