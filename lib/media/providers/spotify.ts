import { kept, type Provider } from './provider';

export const spotify: Provider = {
  name: 'Spotify',
  shape: 'audio',
  read: (_, host, path) =>
    host === 'open.spotify.com'
      ? kept(
          path.filter((part) => part !== 'embed' && !/^intl-[a-z]{2}$/.test(part)).join('/'),
          /^(track|album|playlist|episode|show|artist)\/[A-Za-z0-9]{22}$/,
          (key) => `https://open.spotify.com/${key}`,
        )
      : null,
  player: (key) => `https://open.spotify.com/embed/${key}`,
  frames: ['https://open.spotify.com'],
};
