import type { Provider } from './provider';

export const flickr: Provider = {
  name: 'Flickr',
  shape: 'photo',
  read(_, host, path) {
    if (host !== 'flickr.com') return null;
    const [, who, id] = /^photos\/([\w@-]{1,60})\/(\d{5,20})(?:\/|$)/.exec(path.join('/')) ?? [];
    return id ? { key: id, url: `https://www.flickr.com/photos/${who}/${id}` } : null;
  },
  player: null,
  frames: [],
};
