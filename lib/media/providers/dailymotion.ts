import { kept, type Provider } from './provider';

export const dailymotion: Provider = {
  name: 'Dailymotion',
  shape: 'video',
  read(url, host, path) {
    if (host === 'dai.ly') return video(path[0]);
    if (host === 'geo.dailymotion.com') return video(url.searchParams.get('video'));
    if (host !== 'dailymotion.com') return null;
    const [kind, ...rest] = path[0] === 'embed' ? path.slice(1) : path;
    // An old address goes on with the title.
    return kind === 'video' ? video(rest[0]?.split('_')[0]) : null;
  },
  player: (key) => `https://geo.dailymotion.com/player.html?video=${key}`,
  frames: ['https://geo.dailymotion.com'],
};

const video = (id: string | null | undefined) =>
  kept(id, /^[a-z0-9]{5,12}$/i, (key) => `https://www.dailymotion.com/video/${key}`);
