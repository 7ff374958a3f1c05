import type { Provider } from './provider';

export const bluesky: Provider = {
  name: 'Bluesky',
  shape: 'post',
  read(_, host, path) {
    if (host !== 'bsky.app') return null;
    const [, who, id] = /^profile\/([\w.:-]{3,253})\/post\/([a-z0-9]{5,20})$/i.exec(path.join('/')) ?? [];
    return who && id ? { key: `${who}/${id}`, url: `https://bsky.app/profile/${who}/post/${id}` } : null;
  },
  player(key) {
    const [who, id] = key.split('/');
    return `https://embed.bsky.app/embed/${who}/app.bsky.feed.post/${id}`;
  },
  frames: ['https://embed.bsky.app'],
};
