import { kept, type Provider } from './provider';

export const instagram: Provider = {
  name: 'Instagram',
  shape: 'post',
  read(_, host, path) {
    if (host !== 'instagram.com' && host !== 'instagr.am') return null;
    const at = path.findIndex((part) => /^(p|reel|reels|tv)$/.test(part));
    if (at < 0 || at > 1) return null;
    const kind = path[at] === 'reels' ? 'reel' : path[at];
    return kept(
      `${kind}/${path[at + 1]}`,
      /^(p|reel|tv)\/[\w-]{5,40}$/,
      (key) => `https://www.instagram.com/${key}/`,
    );
  },
  player: (_, url) => `${url}embed/`,
  frames: ['https://www.instagram.com'],
};
