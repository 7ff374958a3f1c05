import type { Provider } from './provider';

export const tiktok: Provider = {
  name: 'TikTok',
  shape: 'post',
  read(_, host, path) {
    if (host !== 'tiktok.com') return null;
    const [, name, id] = /^@([\w.-]{1,50})\/video\/(\d{5,25})$/.exec(path.join('/')) ?? [];
    return id ? { key: id, url: `https://www.tiktok.com/@${name}/video/${id}` } : null;
  },
  player: (key) => `https://www.tiktok.com/embed/v2/${key}`,
  frames: ['https://www.tiktok.com'],
};
