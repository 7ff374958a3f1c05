/** How much room it takes, and what stands there: a moving picture, a strip of sound, a post of some lines, a photo. */
export type Shape = 'video' | 'audio' | 'post' | 'photo';

/** A site whose things can stand in an article. */
export type Provider = {
  /** As readers know it. */
  name: string;
  shape: Shape;
  /** Its own id and the one address kept, of an address without a password or a port; null when it is not one of its. */
  read: (url: URL, host: string, path: string[]) => { key: string; url: string } | null;
  /** What is loaded after the reader's click, on the domain that tells least of them; null when there is only a link. */
  player: ((key: string, url: string) => string) | null;
  /** What tells the player to begin at once: its reader has clicked. */
  autoplay?: [name: string, value: string];
  /** The origins that players come from. */
  frames: readonly string[];
};

/** What `read` answers for an address in one of these forms. */
export function kept(key: string | null | undefined, form: RegExp, url: (key: string) => string) {
  return key && form.test(key) ? { key, url: url(key) } : null;
}
