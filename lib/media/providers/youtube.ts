import { kept, type Provider } from './provider';

export const youtube: Provider = {
  name: 'YouTube',
  shape: 'video',
  read(url, host, path) {
    if (host === 'youtu.be') return video(path[0]);
    return host === 'youtube.com' || host === 'youtube-nocookie.com' ? page(url, path) : null;
  },
  player: (key) => `https://www.youtube-nocookie.com/embed/${key}`,
  autoplay: ['autoplay', '1'],
  frames: ['https://www.youtube-nocookie.com'],
};

function page(url: URL, [kind = '', id]: string[]) {
  if (['embed', 'shorts', 'live', 'v', 'e'].includes(kind)) return video(id);
  if (kind === 'attribution_link') {
    const [, query] = (url.searchParams.get('u') ?? '').split('?');
    return video(new URLSearchParams(query).get('v'));
  }
  return kind === 'watch' || kind === '' ? video(url.searchParams.get('v')) : null;
}

const video = (id: string | null | undefined) =>
  kept(id, /^[\w-]{11}$/, (key) => `https://www.youtube.com/watch?v=${key}`);
