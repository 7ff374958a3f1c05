import type { Provider } from './provider';

/** The key of an unlisted video has its hash after a slash. */
export const vimeo: Provider = {
  name: 'Vimeo',
  shape: 'video',
  read: (url, host, path) => (host === 'vimeo.com' || host === 'player.vimeo.com' ? video(url, path) : null),
  player(key) {
    const [id, hash] = key.split('/');
    return `https://player.vimeo.com/video/${id}?${hash ? `h=${hash}&` : ''}dnt=1`;
  },
  autoplay: ['autoplay', '1'],
  frames: ['https://player.vimeo.com'],
};

// vimeo.com/ID, /ID/HASH, /video/ID, /channels/NAME/ID, /groups/NAME/videos/ID, /album/N/video/ID, /ondemand/NAME/ID.
function video(url: URL, path: string[]) {
  // The first number that stands where an id does: a hash may be all digits.
  const at = path.findIndex(
    (part, index) => /^\d{5,12}$/.test(part) && BEFORE_AN_ID.test(path.slice(0, index).join('/')),
  );
  const id = path[at];
  if (!id) return null;
  const hash = path[at + 1] ?? url.searchParams.get('h');
  if (path.length > at + 2 || (hash && !/^[0-9a-f]{6,20}$/i.test(hash))) return null;
  const key = hash ? `${id}/${hash}` : id;
  return { key, url: `https://vimeo.com/${key}` };
}

const BEFORE_AN_ID = /^$|^videos?$|^(channels|groups|album|showcase|ondemand)\/[^/]+(\/videos?)?$/;
