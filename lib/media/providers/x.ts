import type { Provider } from './provider';

export const x: Provider = {
  name: 'X',
  shape: 'post',
  read(_, host, path) {
    if (host !== 'x.com' && host !== 'twitter.com' && host !== 'mobile.twitter.com') return null;
    const [, name, id] = /^(\w{1,20})\/status(?:es)?\/(\d{1,20})(?:\/|$)/.exec(path.join('/')) ?? [];
    return id ? { key: id, url: `https://x.com/${name}/status/${id}` } : null;
  },
  player: (key) => `https://platform.twitter.com/embed/Tweet.html?id=${key}&dnt=true`,
  frames: ['https://platform.twitter.com'],
};
