import { readMediaUrl, shapeOf, sourceOf } from '@/lib/media/rules';

/** What can be shown from elsewhere, for whoever types an address. */
const embeddable =
  'YouTube, Vimeo, Dailymotion, TED, SoundCloud, Spotify, X, Bluesky, Mastodon, Instagram, TikTok, Flickr, or the https address of a video or audio file.';

const kinds = { video: 'video', audio: 'recording', post: 'post', photo: 'photo' };

/** What an address is while it is typed. */
export function recognised(typed: string): string {
  if (typed.trim() === '') return embeddable;
  const address = readMediaUrl(typed);
  if (!address) return `Not recognised yet: ${embeddable}`;
  const { provider, url } = address;
  const kind = kinds[shapeOf(provider, url)];
  const source = sourceOf(provider, url);
  return provider === 'file' ? `A ${kind} at ${source}.` : `A ${kind} on ${source}.`;
}
